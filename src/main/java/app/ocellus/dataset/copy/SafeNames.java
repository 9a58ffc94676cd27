package app.ocellus.dataset.copy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in one folder that every common file system takes and tells apart, and that are read again
 * as what they are: a name with a dot before it would be hidden.
 */
public final class SafeNames {

    private static final int MOST_BYTES = 200;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");
    private static final Pattern AT_THE_END = Pattern.compile("[. ]+$");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(con|prn|aux|nul|com[0-9]|lpt[0-9]|__macosx|@eadir|\\$recycle|__pycache__)"
                            + "(\\..*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("\\.[^.]{1,10}$");

    private final Set<String> taken = new HashSet<>();

    /** A name like this one that nothing else in the folder has. */
    public String of(String wanted) {
        var safe = safe(wanted);
        int number = 1;
        while (!taken.add(folded(numbered(safe, number)))) {
            number++;
        }
        return numbered(safe, number);
    }

    /** The name of the {@code number}-th file that would be called so: "a.jpg", "a (2).jpg". */
    public static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        var extension = extension(name);
        var stem = name.substring(0, name.length() - extension.length());
        return stem + " (" + number + ")" + extension;
    }

    /**
     * What two names have in common that some system takes for one: some see no difference between
     * capitals and small letters, or between ways to write an e.
     */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** The name itself where every common file system takes it, else one like it. */
    public static String safe(String wanted) {
        var name = AT_THE_END.matcher(FORBIDDEN.matcher(wanted).replaceAll("_")).replaceAll("");
        if (name.isEmpty() || name.startsWith(".") || RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return shortened(name);
    }

    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        var extension = extension(name);
        int end = name.length() - extension.length();
        while (end > 0 && bytes(name.substring(0, end)) + bytes(extension) > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String extension(String name) {
        var matcher = EXTENSION.matcher(name);
        return matcher.find() ? matcher.group() : "";
    }
}
