package app.ocellus.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whatever a file holds, it is read or refused in words; nothing hangs, and nothing is written
 * outside. The benchmark {@code spoilt N} shows more of them.
 */
class SpoiltFilesTest {

    private static final int EACH = 2000;
    private static final int EACH_THAT_IS_LOGGED = 100;
    private static final long MILLIS = 2500;

    @TempDir private Path home;

    @TestFactory
    Stream<DynamicTest> everySpoiltFileIsReadOrRefusedInWords() throws IOException {
        var work = Files.createDirectory(home.resolve("work"));
        return Readers.all(work).stream()
                .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> show(reader)));
    }

    private void show(Reader reader) throws Exception {
        var count = SpoiltFiles.show(reader, reader.mends() ? EACH_THAT_IS_LOGGED : EACH, MILLIS);
        assertTrue(count.shown() > 20, "only " + count);
        assertTrue(
                reader.mends() || count.read() < count.shown(), "not one was refused of " + count);
        assertTrue(outside().isEmpty(), () -> "written outside: " + outside());
    }

    private List<String> outside() {
        var names = new TreeSet<String>();
        try (var all = Files.list(home)) {
            all.forEach(path -> names.add(path.getFileName().toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        names.remove("work");
        return new ArrayList<>(names);
    }

    @Test
    void theSameSeedSpoilsTheSameWay() {
        var content = "a file of some bytes".getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 200; seed++) {
            assertArrayEquals(Mutation.of(content, seed), Mutation.of(content, seed));
        }
    }
}
