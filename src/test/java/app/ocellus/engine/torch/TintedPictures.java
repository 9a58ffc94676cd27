package app.ocellus.engine.torch;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.fixtures.PictureFolder;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Noisy pictures of three colours, each a class. */
final class TintedPictures {

    private static final List<String> CLASSES = List.of("red", "green", "blue");
    private static final int SIDE = 60;

    private TintedPictures() {}

    /** So many of every class to learn from, so many to be validated with. */
    static DatasetSplit split(Path root, int training, int validation) {
        var folder = new PictureFolder(root);
        return new DatasetSplit(
                CLASSES.stream().map(ClassLabel::named).toList(),
                samples(folder, "train", training),
                samples(folder, "valid", validation),
                List.of());
    }

    private static List<ImageSample> samples(PictureFolder folder, String part, int count) {
        var samples = new ArrayList<ImageSample>();
        for (int c = 0; c < CLASSES.size(); c++) {
            for (int i = 0; i < count; i++) {
                var path = "%s/%s/%d.png".formatted(part, CLASSES.get(c), i);
                var picture = PictureFolder.encoded(picture(c, path.hashCode()), "png");
                folder.write(path, picture);
                samples.add(
                        new ImageSample(
                                new SampleId(path),
                                folder.root().resolve(path),
                                ClassLabel.named(CLASSES.get(c)).id(),
                                null,
                                picture.length));
            }
        }
        return samples;
    }

    private static BufferedImage picture(int channel, int seed) {
        var random = new Random(seed);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int block = 6;
        for (int y = 0; y < SIDE; y += block) {
            for (int x = 0; x < SIDE; x += block) {
                int rgb = random.nextInt() & 0x7f7f7f | 0x60 << 8 * (2 - channel);
                for (int i = 0; i < block * block; i++) {
                    image.setRGB(x + i % block, y + i / block, rgb);
                }
            }
        }
        return image;
    }

    static int label(DatasetSplit split, ImageSample sample) {
        return split.classes().stream().map(ClassLabel::id).toList().indexOf(sample.classId());
    }
}
