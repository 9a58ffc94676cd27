package app.ocellus.sample;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class SubjectTest {

    private static int meanColour(Subject subject, int picture) {
        int[] pixels = subject.paint(new Dice(5, picture)).pixels();
        return Ink.rgb(
                (int) Arrays.stream(pixels).map(Ink::red).average().orElseThrow(),
                (int) Arrays.stream(pixels).map(Ink::green).average().orElseThrow(),
                (int) Arrays.stream(pixels).map(Ink::blue).average().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoPicturesHaveTheSameMeanColour(Subject subject) {
        assertNotEquals(meanColour(subject, 1), meanColour(subject, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aPictureIsNeverFlat(Subject subject) {
        var tones = Arrays.stream(subject.paint(new Dice(5, 3)).pixels()).distinct().count();
        assertTrue(tones > 500, () -> subject + " has " + tones + " tones");
    }
}
