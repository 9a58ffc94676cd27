package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class ImageDecoderTest {

    private final ImageDecoder decoder = new ImageDecoder();

    static Stream<String> everyGolden() {
        return Goldens.names();
    }

    @ParameterizedTest
    @MethodSource("everyGolden")
    void seesWhatPillowSees(String name) {
        var lossy = name.endsWith(".jpg") || name.contains("jpeg") || name.equals("lossy.webp");
        var difference =
                Goldens.meanDifference(Goldens.expected(name), decoder.decode(Goldens.file(name)));
        assertTrue(difference <= (lossy ? 1 : 0), name + " differs by " + difference + " levels");
    }
}
