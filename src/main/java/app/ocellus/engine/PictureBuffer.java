package app.ocellus.engine;

import app.ocellus.image.ImageTensor;
import app.ocellus.image.RgbImage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** The memory that pictures go into a network through, used again for every batch. */
final class PictureBuffer {

    private final float[] one;
    private FloatBuffer buffer = FloatBuffer.allocate(0);

    /** For pictures of that side in pixels. */
    PictureBuffer(int size) {
        one = new float[3 * size * size];
    }

    /** The pictures as (N,3,size,size), RGB in [0,1]; the next call writes to the same memory. */
    FloatBuffer of(List<RgbImage> pictures) {
        int needed = pictures.size() * one.length;
        if (buffer.capacity() < needed) {
            buffer =
                    ByteBuffer.allocateDirect(needed * Float.BYTES)
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer();
        }
        buffer.clear();
        for (var picture : pictures) {
            ImageTensor.write(picture, one, 0);
            buffer.put(one);
        }
        return buffer.flip();
    }
}
