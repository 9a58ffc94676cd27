package app.ocellus.dataset.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntConsumer;

/**
 * What a file holds, whatever it is called and wherever it lies: the SHA-256 of its bytes, in hex.
 */
public record ContentHash(String hex) {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final int PIECE = 1 << 16;

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        return ofHash(digest().digest(content));
    }

    /** The hash of all that comes, which goes on into {@code out}. */
    public static ContentHash ofCopied(InputStream in, OutputStream out) throws IOException {
        return ofCopied(in, out, Long.MAX_VALUE, _ -> {});
    }

    /**
     * The same of at most so many bytes.
     *
     * @param told hears how many bytes each piece had, and may stop it by what it throws
     * @throws IOException when there are more, or reading or writing fails
     */
    public static ContentHash ofCopied(
            InputStream in, OutputStream out, long most, IntConsumer told) throws IOException {
        var digest = digest();
        var piece = new byte[PIECE];
        long left = most;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            left -= count;
            if (left < 0) {
                throw new IOException("more than " + most + " bytes");
            }
            digest.update(piece, 0, count);
            out.write(piece, 0, count);
            told.accept(count);
        }
        return ofHash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes the 32 bytes of a hash. */
    public static ContentHash ofHash(byte[] hash) {
        return new ContentHash(HexFormat.of().formatHex(hash));
    }

    /** The 32 bytes of the hash. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
