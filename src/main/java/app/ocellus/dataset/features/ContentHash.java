package app.ocellus.dataset.features;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file holds, whatever it is called and wherever it lies: the SHA-256 of its bytes, in hex.
 */
public record ContentHash(String hex) {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        try {
            return ofHash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes the 32 bytes of a hash. */
    static ContentHash ofHash(byte[] hash) {
        return new ContentHash(HexFormat.of().formatHex(hash));
    }

    /** The 32 bytes of the hash. */
    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
