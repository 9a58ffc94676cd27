package app.ocellus.dataset.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ContentHashTest {

    @Test
    void itIsTheSha256OfTheBytes() {
        // FIPS 180-2, appendix B.1
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII)).hex());
    }

    @Test
    void bytesAndHexAreTheSameHash() {
        var hash = ContentHash.of(new byte[] {1, 2, 3});
        assertEquals(hash, ContentHash.ofHash(hash.bytes()));
    }
}
