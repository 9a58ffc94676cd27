package app.ocellus.ui.common;

import java.text.NumberFormat;

/** Numbers as the chosen language writes them. */
public final class Numbers {

    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Numbers() {}

    /** A count with its thousands apart: 1680 becomes "1,680". */
    public static String count(long value) {
        return NumberFormat.getIntegerInstance(Messages.locale()).format(value);
    }

    /** A number with exactly this many digits behind the point. */
    public static String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(Messages.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A share in [0,1] with one digit behind the point: 0.912 becomes "91.2 %". */
    public static String percent(double share) {
        return percent(share, 1);
    }

    /** A share in [0,1] in whole percent: 0.97 becomes "97 %". */
    public static String wholePercent(double share) {
        return percent(share, 0);
    }

    /**
     * A share in [0,1] with this many digits behind the point of its percentage. What is not the
     * whole never reads as 100.
     */
    public static String percent(double share, int digits) {
        double most = share < 1 ? 100 - Math.pow(10, -digits) : share * 100;
        return Messages.get("number.percent", decimal(Math.min(share * 100, most), digits));
    }

    /** A learning rate in two figures: 0.00022 becomes "2.2e-4". */
    public static String rate(double value) {
        if (value <= 0) {
            return "0";
        }
        var exponent = (int) Math.floor(Math.log10(value));
        var mantissa = Math.round(value / Math.pow(10, exponent) * 10) / 10.0;
        if (mantissa >= 10) {
            mantissa = 1;
            exponent++;
        }
        return decimal(mantissa, 1) + "e" + exponent;
    }

    /** A power of ten: 0.0001 becomes "1e-4". */
    public static String power(double value) {
        var exponent = Math.round(Math.log10(value));
        return exponent == 0 ? "1" : "1e" + exponent;
    }

    /** A size in bytes with decimal prefixes: 6200 becomes "6.2 kB". */
    public static String bytes(long bytes) {
        double value = bytes;
        var unit = 0;
        while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return decimal(value, unit > 0 && value < 9.95 ? 1 : 0) + "\u00a0" + BYTE_UNITS[unit];
    }
}
