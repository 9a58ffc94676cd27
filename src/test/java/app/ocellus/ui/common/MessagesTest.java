package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/app/ocellus/ui");
    private static final List<String> FILES =
            List.of("messages.properties", "messages_zh_CN.properties");
    private static final Pattern CALL =
            Pattern.compile("Messages\\s*\\.(?:get|binding)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @BeforeEach
    void speakEnglish() {
        Messages.localeProperty().set(Locale.ENGLISH);
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.localeProperty().set(Locale.ENGLISH);
    }

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() throws IOException {
        assertEquals(keys(FILES.get(0)), keys(FILES.get(1)));
    }

    @Test
    void theKeysOfASectionAreInOrderAndComeOnce() throws IOException {
        for (var section : Files.readString(RESOURCES.resolve(FILES.get(0))).split("# --- ")) {
            var keys = section.lines().filter(l -> l.contains("=")).map(MessagesTest::key).toList();
            assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : sources()) {
            CALL.matcher(source).results().forEach(call -> asked.add(call.group(1)));
        }
        asked.removeAll(keys(FILES.get(0)));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        var all = String.join("\n", sources());
        var unused = keys(FILES.get(0)).stream().filter(key -> !isAskedFor(key, all));
        assertEquals(List.of(), unused.toList());
    }

    /** A field asks for its help, a chart for its note, by adding a word to its own key. */
    private static boolean isAskedFor(String key, String sources) {
        return Stream.of(key, key.replaceFirst("-(help|note)$", ""))
                .anyMatch(asked -> sources.contains("\"" + asked + "\""));
    }

    @Test
    void theBundledFacesHaveEveryCharacterOfEveryLanguage()
            throws IOException, FontFormatException {
        for (var face : List.of("Regular", "Medium", "SemiBold")) {
            var font = RESOURCES.resolve("fonts/OcellusSans-" + face + ".ttf").toFile();
            var awt = Font.createFont(Font.TRUETYPE_FONT, font);
            for (var file : FILES) {
                var missing =
                        Files.readString(RESOURCES.resolve(file))
                                .codePoints()
                                .filter(c -> c >= ' ' && !awt.canDisplay(c))
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining());
                assertEquals("", missing, face + ", " + file);
            }
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertAll(
                () -> assertEquals("91.2\u00a0%", Numbers.percent(0.912)),
                () -> assertEquals("97\u00a0%", Numbers.wholePercent(0.97)),
                () -> assertEquals("1,680", Numbers.count(1680)),
                () -> assertEquals("2.2e-4", Numbers.rate(0.00022)),
                () -> assertEquals("1.0e-3", Numbers.rate(0.000999)),
                () -> assertEquals("6.2\u00a0kB", Numbers.bytes(6_200)),
                () -> assertEquals("412\u00a0MB", Numbers.bytes(412_300_000)),
                () -> assertEquals("17\u00a0B", Numbers.bytes(17)));
        Messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("91.2%", Numbers.percent(0.912));
    }

    @Test
    void spansOfTimeAreShort() {
        assertAll(
                () -> assertEquals("3:40", Durations.clock(Duration.ofSeconds(220))),
                () -> assertEquals("1:02:05", Durations.clock(Duration.ofSeconds(3725))),
                () -> assertEquals("3:40 left", Durations.left(Duration.ofSeconds(220))),
                () -> assertEquals("12\u00a0min", Durations.rough(Duration.ofSeconds(715))),
                () -> assertEquals("8\u00a0s", Durations.rough(Duration.ofMillis(8200))));
    }

    @Test
    void aBindingSpeaksTheNewLanguageAtOnce() {
        var cancel = Messages.binding("dialogs.cancel");
        assertEquals("Cancel", cancel.get());
        Messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals("取消", cancel.get());
    }

    private static List<String> keys(String file) throws IOException {
        assertNotNull(file);
        return Files.readAllLines(RESOURCES.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(MessagesTest::key)
                .toList();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/app/ocellus"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
