package app.ocellus.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class DroppedTest {

    @ParameterizedTest
    @CsvSource({
        "birds.ocellus, MODEL",
        "BIRDS.OCELLUS, MODEL",
        "resnet.pt, MODEL",
        "resnet.pth, MODEL",
        "model.pkl, MODEL",
        "model.onnx, MODEL",
        "animals.csv, DATASET",
        "owl.jpg, PICTURES",
        "pt, PICTURES"
    })
    void whatIsMeantIsSeenFromTheEndOfTheName(String name, Dropped expected) {
        assertEquals(expected, Dropped.of(List.of(Path.of(name))));
    }
}
