package app.ocellus.dataset;

import java.util.Comparator;

/**
 * Orders names as people count: 2 before 10, upper and lower case together, the same in every
 * language and on every system.
 */
public final class NaturalOrder implements Comparator<String> {

    /** The order; names that differ only in case or leading zeros follow plain text order. */
    public static final Comparator<String> INSTANCE =
            new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endOfLeft = endOfRun(left, i);
            int endOfRight = endOfRun(right, j);
            int order = compareRuns(left.substring(i, endOfLeft), right.substring(j, endOfRight));
            if (order != 0) {
                return order;
            }
            i = endOfLeft;
            j = endOfRight;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfRun(String text, int start) {
        int end = start + 1;
        if (isDigit(text.charAt(start))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int compareRuns(String left, String right) {
        if (isDigit(left.charAt(0)) && isDigit(right.charAt(0))) {
            var a = withoutLeadingZeros(left);
            var b = withoutLeadingZeros(right);
            return a.length() == b.length()
                    ? a.compareTo(b)
                    : Integer.compare(a.length(), b.length());
        }
        return Character.compare(folded(left.charAt(0)), folded(right.charAt(0)));
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
