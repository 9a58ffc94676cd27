package app.ocellus.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SentencesTest {

    private static final Path FOLDER = Path.of("src/main/resources/app/ocellus/message");
    private static final String ENGLISH = "sentences.properties";
    private static final String CHINESE = "sentences_zh_CN.properties";
    private static final Pattern CALL = Pattern.compile("Sentence\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");

    private static List<String> keys(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    private static Properties sentences(String file) throws IOException {
        var sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(result -> found.add(result.group(1)));
            }
        }
        return found;
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map((MatchResult gap) -> gap.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySentenceThatIsSaidIsThere() throws IOException {
        var said = inSources(CALL);
        assertTrue(said.size() > 30, "the pattern finds no calls");
        said.removeAll(keys(ENGLISH));
        assertEquals(Set.of(), said);
    }

    @Test
    void noSentenceIsThereThatIsNeverSaid() throws IOException {
        var unused = new TreeSet<>(keys(ENGLISH));
        unused.removeAll(inSources(LITERAL));
        assertEquals(Set.of(), unused);
    }

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() throws IOException {
        assertEquals(keys(ENGLISH), keys(CHINESE));
    }

    @Test
    void theKeysOfASectionAreInOrderAndComeOnce() throws IOException {
        for (var file : List.of(ENGLISH, CHINESE)) {
            for (var section : Files.readString(FOLDER.resolve(file)).split("# --- ")) {
                var name = section.lines().findFirst().orElse("");
                var keys =
                        section.lines()
                                .skip(1)
                                .filter(line -> !line.startsWith("#") && line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .toList();
                assertEquals(List.copyOf(new TreeSet<>(keys)), keys, file);
                assertTrue(keys.stream().allMatch(key -> key.startsWith(name + ".")), name);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameGaps() throws IOException {
        var english = sentences(ENGLISH);
        var chinese = sentences(CHINESE);
        for (var key : keys(ENGLISH)) {
            assertEquals(
                    gaps(english.getProperty(key, "")), gaps(chinese.getProperty(key, "")), key);
        }
    }

    @Test
    void everyGapOfEverySentenceIsFilledInEveryLanguage() throws IOException {
        var english = sentences(ENGLISH);
        for (var key : keys(ENGLISH)) {
            int count = gaps(english.getProperty(key, "")).size();
            for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                // 77 is a number where one is chosen by, and a name like any other elsewhere
                for (int number : new int[] {1, 77}) {
                    var arguments =
                            IntStream.range(0, count).mapToObj(_ -> (Object) number).toArray();
                    var said = Sentence.of(key, arguments).in(locale);
                    assertFalse(said.contains("{") || said.contains("}"), said);
                    assertFalse(said.contains("''"), said);
                    if (number == 77) {
                        assertEquals(count > 0, said.contains("77"), said);
                    }
                }
            }
        }
    }
}
