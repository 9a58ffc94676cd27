package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class NaturalOrderTest {

    private static final List<String> ORDERED =
            List.of(
                    "",
                    " leading",
                    "01",
                    "1",
                    "2",
                    "2a",
                    "2b",
                    "10",
                    "10 b",
                    "a",
                    "A1",
                    "a2",
                    "a10",
                    "a10b2",
                    "a10b10",
                    "I",
                    "i2",
                    "I10",
                    "img9.png",
                    "img10.png",
                    "Z",
                    "\u00e9",
                    "\u732b",
                    "\ud83d\udc31");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE", "zh-CN", "lt-LT"})
    void peopleCountTheSameInEveryLanguage(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        var shuffled = new ArrayList<>(ORDERED);
        java.util.Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.INSTANCE);
        assertEquals(ORDERED, shuffled);
    }

    @Test
    void namesThatDifferAreNeverEqual() {
        for (var pair : List.of("1 01", "a A", "i I", "\u0130 i", "\u00e9 e\u0301")) {
            var names = pair.split(" ");
            assertNotEquals(0, NaturalOrder.INSTANCE.compare(names[0], names[1]), pair);
            assertEquals(
                    -Integer.signum(NaturalOrder.INSTANCE.compare(names[0], names[1])),
                    Integer.signum(NaturalOrder.INSTANCE.compare(names[1], names[0])),
                    pair);
        }
        assertEquals(0, NaturalOrder.INSTANCE.compare("a1", "a1"));
    }

    @Test
    void numbersLongerThanAnyIntegerAreCountedToo() {
        assertTrue(
                NaturalOrder.INSTANCE.compare("99999999999999999999", "100000000000000000000") < 0);
    }

    @Test
    void theOrderIsAnOrder() {
        var random = new Random(2);
        var names = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            var name = new StringBuilder();
            for (int k = random.nextInt(4); k >= 0; k--) {
                name.append("01aA9 _".charAt(random.nextInt(7)));
            }
            names.add(name.toString());
        }
        for (var a : names) {
            for (var b : names) {
                for (var c : names) {
                    if (NaturalOrder.INSTANCE.compare(a, b) < 0
                            && NaturalOrder.INSTANCE.compare(b, c) < 0) {
                        assertTrue(
                                NaturalOrder.INSTANCE.compare(a, c) < 0, a + " < " + b + " < " + c);
                    }
                }
            }
        }
    }
}
