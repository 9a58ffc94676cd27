package app.ocellus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.util.regex.Pattern;

class HeatShadesTest {

    private static final Pattern RULE =
            Pattern.compile("background: (#\\w{6}); fill: #\\w{6}; color: (#\\w{6});");

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void everyNumberStandsOutFromItsCellInLightAndDark() {
        var rules = RULE.matcher(HeatShades.css()).results().toList();
        assertEquals(2 * 2 * HeatShades.STEPS, rules.size());
        for (var rule : rules) {
            double ground = luminance(Color.decode(rule.group(1))) + 0.05;
            double text = luminance(Color.decode(rule.group(2))) + 0.05;
            double contrast = Math.max(ground, text) / Math.min(ground, text);
            assertTrue(contrast >= 4.5, rule.group() + " has " + contrast);
        }
    }

    @Test
    void aSingleErrorAmongThousandsHasAColourToo() {
        assertEquals("wrong1", HeatShades.of(false, 1e-4));
        assertEquals("right8", HeatShades.of(true, 1));
        assertEquals("wrong4", HeatShades.of(false, 0.5));
    }
}
