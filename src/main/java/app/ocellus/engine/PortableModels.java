package app.ocellus.engine;

import app.ocellus.image.RgbImage;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Models as files that other programs read, in the format of one engine. */
public interface PortableModels {

    /**
     * Writes the whole of a model: backbone, head, temperature, softmax.
     *
     * @throws UserException when its backbone is not installed or not what it should be
     * @throws IOException when writing fails
     */
    void write(ModelBundle model, OutputStream out) throws IOException;

    /**
     * Loads what was written, as anybody would who has nothing but the place.
     *
     * @param model that was written
     * @throws UserException when it cannot be loaded
     */
    Opened open(ModelBundle model, Path place);

    /** A file that answers; for one thread. */
    interface Opened extends AutoCloseable {

        /**
         * One probability for each class.
         *
         * @param picture of the model's size, or of any where {@link #fitsPictures}
         */
        float[] probabilities(RgbImage picture);

        /** Whether the file brings pictures of other sizes to its own. */
        boolean fitsPictures();

        @Override
        void close();
    }
}
