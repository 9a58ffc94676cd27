package app.ocellus.report;

import app.ocellus.message.Sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a report says, in one language. */
record Words(Locale locale) {

    private static final int EXACT = 9;
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;

    /** A sentence or a title. */
    String say(String key, Object... arguments) {
        return Sentence.of(key, arguments).in(locale);
    }

    /** A sentence of somebody else. */
    String say(Sentence sentence) {
        return sentence.in(locale);
    }

    /** A share in [0,1] with two digits behind the point of its percentage. */
    String percent(double share) {
        return say("report.percent", decimal(100 * share, 2));
    }

    /** The same with one digit, where there is little room. */
    String shortPercent(double share) {
        return say("report.percent", decimal(100 * share, 1));
    }

    /** The same with two digits, or that there is none. */
    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : say("report.not-available");
    }

    /** A number with exactly this many digits behind the point; a loss may be none. */
    String decimal(double value, int digits) {
        if (!Double.isFinite(value)) {
            return say("report.not-available");
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // what only the last bits of a sum tell apart is the same to a reader
        return format.format(BigDecimal.valueOf(value).setScale(EXACT, RoundingMode.HALF_UP));
    }

    /** A size in bytes, in thousands or millions of them. */
    String bytes(long bytes) {
        return bytes < MEGA
                ? say("report.kilobytes", decimal(bytes / KILO, 1))
                : say("report.megabytes", decimal(bytes / MEGA, 1));
    }

    /** A count with its thousands apart. */
    String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** The language for the reader's browser. */
    String language() {
        return locale.equals(Locale.ROOT) ? "en" : locale.toLanguageTag();
    }
}
