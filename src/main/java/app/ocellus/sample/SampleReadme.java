package app.ocellus.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in the folder itself that these are drawings, and that some labels are wrong. */
final class SampleReadme {

    private static final String TEXT =
            """
            Ocellus sample dataset

            Every picture in this folder was drawn by the program: none is a photograph.
            There are six classes: buildings, forest, glacier, mountain, sea and street.
            "train" is there to learn from and "test" to check what was learned.

            Some pictures lie on the border of two classes, and about four in a hundred were
            put into the wrong folder on purpose, so that there are errors to look for and
            labels to correct. A model trained on drawings says nothing about photographs.

            The pictures may be used for any purpose.


            Ocellus 示例数据集

            本文件夹中的图片全部由程序绘制，没有一张是照片。
            共六个类别：buildings（建筑）、forest（森林）、glacier（冰川）、
            mountain（山）、sea（海）、street（街道）。
            "train" 用于训练，"test" 用于检验训练结果。

            有些图片介于两个类别之间；另有约百分之四的图片被有意放进了错误的文件夹，
            以便查看错误、更正标签。用绘画训练的模型不能说明它在照片上的表现。

            这些图片可用于任何用途。
            """;

    private SampleReadme() {}

    static void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve("README.txt"), TEXT);
    }
}
