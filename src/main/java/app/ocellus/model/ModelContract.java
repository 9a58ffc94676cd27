package app.ocellus.model;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;

import java.util.List;

/**
 * What a program of somebody else must know to get the answers of this one: the shape of {@code
 * contract.json} and of the notes in an ONNX file.
 *
 * @param format version of these fields
 * @param classes their names, in the order of the probabilities
 * @param size side of the square input, in pixels
 * @param fit how a picture becomes that square: {@code crop}, {@code pad} or {@code stretch}
 * @param mean of R, G, B in [0,1], subtracted inside the file
 * @param std of R, G, B, divided by inside the file
 * @param temperature that logits are divided by, inside the file
 * @param threshold probability below which the answer is "not sure"
 * @param flipAveraging whether the answer is the mean of those for a picture and its mirror image
 * @param pixels the rule by which a file becomes pixels
 * @param resize the rule by which pixels become the input
 */
public record ModelContract(
        int format,
        String name,
        String backbone,
        List<String> classes,
        int size,
        String fit,
        float[] mean,
        float[] std,
        double temperature,
        double threshold,
        boolean flipAveraging,
        String pixels,
        String resize) {

    private static final int FORMAT = 1;

    private static final String PIXELS =
            "first frame, upright by EXIF, 8-bit RGB, values as stored (no colour profile), CMYK as"
                    + " (255-C)(255-K)/255, 16 bits by the upper 8, grey as three equal channels,"
                    + " alpha over white";

    private static final String RESIZE =
            "antialiased bilinear (triangle) filter, columns then rows, rounded to 8 bits after"
                    + " each; then value / 255";

    /** The contract of a model on its backbone. */
    public static ModelContract of(ModelBundle model, BackboneInfo backbone) {
        Preprocessing input = model.preprocessing();
        Normalisation own = input.normalisation();
        return new ModelContract(
                FORMAT,
                model.name(),
                backbone.id(),
                model.classes().stream().map(ClassLabel::name).toList(),
                input.size(),
                input.fit().text(),
                own == null ? floats(backbone.mean()) : own.mean(),
                own == null ? floats(backbone.std()) : own.std(),
                model.output().temperature(),
                model.output().threshold(),
                model.output().flipAveraging(),
                PIXELS,
                RESIZE);
    }

    private static float[] floats(List<Double> values) {
        var floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }
}
