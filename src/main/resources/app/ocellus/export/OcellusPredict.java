import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.FloatBuffer;
import java.nio.file.*;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * What the model sees in a picture. Needs com.microsoft.onnxruntime:onnxruntime:1.23.2.
 *
 * <pre>java -cp onnxruntime-1.23.2.jar OcellusPredict.java picture.jpg</pre>
 *
 * An example: it squashes the picture and knows no EXIF. pictures.py says how it is done exactly.
 */
public class OcellusPredict {

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(System.getProperty("model", "."));
        var classes = Files.readAllLines(folder.resolve("labels.txt"));
        var environment = OrtEnvironment.getEnvironment();
        try (var session = environment.createSession(folder.resolve("model.onnx").toString())) {
            int size =
                    Integer.parseInt(session.getMetadata().getCustomMetadata().get("ocellus.size"));
            var pixels = FloatBuffer.wrap(pixels(ImageIO.read(new File(arguments[0])), size));
            try (var image =
                            OnnxTensor.createTensor(
                                    environment, pixels, new long[] {1, 3, size, size});
                    var answer = session.run(Map.of("image", image))) {
                var probabilities = ((float[][]) answer.get(0).getValue())[0];
                for (int c = 0; c < probabilities.length; c++) {
                    System.out.printf("%6.2f %%  %s%n", 100 * probabilities[c], classes.get(c));
                }
            }
        }
    }

    private static float[] pixels(BufferedImage picture, int size) {
        var small = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var scaled = picture.getScaledInstance(size, size, Image.SCALE_AREA_AVERAGING);
        small.createGraphics().drawImage(scaled, 0, 0, null);
        var values = new float[3 * size * size];
        for (int i = 0; i < values.length; i++) {
            int rgb = small.getRGB(i % size, i / size % size);
            values[i] = (rgb >> 8 * (2 - i / (size * size)) & 0xff) / 255f;
        }
        return values;
    }
}
