package app.ocellus.engine.torch;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;

import app.ocellus.engine.PortableModels;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Models as folders that {@code Criteria} opens, with nothing said but where they lie. Only a
 * folder that was written a moment ago is opened: another one could hold Java to be run.
 */
public final class DjlModels implements PortableModels {

    private static final int OPAQUE = 0xff000000;

    private final TorchEngine engine;
    private final TorchModels scripts;

    /** Folders around the files of {@code scripts}. */
    public DjlModels(TorchEngine engine, TorchModels scripts) {
        this.engine = engine;
        this.scripts = scripts;
    }

    @Override
    public void write(ModelBundle model, OutputStream out) throws IOException {
        scripts.write(model, out);
    }

    @Override
    public Opened open(ModelBundle model, Path folder) {
        engine.version();
        try {
            var criteria =
                    Criteria.builder()
                            .setTypes(Image.class, Classifications.class)
                            .optModelUrls(location(folder))
                            .build();
            return new Folder(criteria.loadModel());
        } catch (IOException
                | ModelNotFoundException
                | MalformedModelException
                | RuntimeException e) {
            throw new UserException(
                    Sentence.of("engine.model-not-loaded", folder, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** A path with a comma is two places to DJL, which separates them so. */
    private static String location(Path folder) {
        return folder.toUri().toString().replace(",", "%2C");
    }

    /** A folder in DJL. */
    private record Folder(
            ZooModel<Image, Classifications> model, Predictor<Image, Classifications> predictor)
            implements Opened {

        Folder(ZooModel<Image, Classifications> model) {
            this(model, model.newPredictor());
        }

        @Override
        public float[] probabilities(RgbImage picture) {
            var said = TorchEngine.forAnySize(() -> predict(picture)).getProbabilities();
            var probabilities = new float[said.size()];
            for (int c = 0; c < probabilities.length; c++) {
                probabilities[c] = said.get(c).floatValue();
            }
            return probabilities;
        }

        private Classifications predict(RgbImage picture) {
            try {
                return predictor.predict(image(picture));
            } catch (TranslateException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Image image(RgbImage picture) {
            var rgb = picture.rgb();
            var pixels = new int[picture.width() * picture.height()];
            for (int i = 0; i < pixels.length; i++) {
                int at = i * RgbImage.CHANNELS;
                int colour =
                        (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
                pixels[i] = OPAQUE | colour;
            }
            return ImageFactory.getInstance().fromPixels(pixels, picture.width(), picture.height());
        }

        @Override
        public boolean fitsPictures() {
            return true;
        }

        @Override
        public void close() {
            predictor.close();
            model.close();
        }
    }
}
