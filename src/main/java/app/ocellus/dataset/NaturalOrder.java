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
        int i = startOfDifference(left, right);
        int j = i;
        while (i < left.length() && j < right.length()) {
            boolean numbers = isDigit(left.charAt(i)) && isDigit(right.charAt(j));
            int endOfLeft = numbers ? endOfDigits(left, i) : i + 1;
            int endOfRight = numbers ? endOfDigits(right, j) : j + 1;
            int order =
                    numbers
                            ? compareNumbers(left, i, endOfLeft, right, j, endOfRight)
                            : Character.compare(folded(left.charAt(i)), folded(right.charAt(j)));
            if (order != 0) {
                return order;
            }
            i = endOfLeft;
            j = endOfRight;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    /** Paths begin alike for long; a number that begins alike is another all the same. */
    private static int startOfDifference(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int start = 0;
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        while (start > 0 && isDigit(left.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfDigits(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(
            String left, int from, int to, String right, int rightFrom, int rightTo) {
        int i = withoutLeadingZeros(left, from, to);
        int j = withoutLeadingZeros(right, rightFrom, rightTo);
        int order = Integer.compare(to - i, rightTo - j);
        while (order == 0 && i < to) {
            order = Character.compare(left.charAt(i), right.charAt(j));
            i++;
            j++;
        }
        return order;
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static int withoutLeadingZeros(String text, int from, int to) {
        int start = from;
        while (start < to - 1 && text.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
