package app.ocellus.workspace.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class SingleWindowTest {

    @TempDir private Path home;
    private final LinkedBlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
    private SingleWindow window;

    @BeforeEach
    void open() {
        window = SingleWindow.begin(home, List.of()).orElseThrow();
        window.listen(taken::add);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Path> next() throws InterruptedException {
        return Objects.requireNonNull(taken.poll(60, TimeUnit.SECONDS), "nothing came");
    }

    @Test
    void aSecondStartGivesItsFilesToTheWindowAndIsNone() throws InterruptedException {
        var files = List.of(Path.of("pictures"), Path.of("/data/猫 \"1\".jpg"));
        assertEquals(Optional.empty(), SingleWindow.begin(home, files));
        assertEquals(files.stream().map(Path::toAbsolutePath).toList(), next());
        assertEquals(Optional.empty(), SingleWindow.begin(home, List.of()));
        assertEquals(List.of(), next());
    }

    @Test
    void afterItsEndTheNextStartIsTheWindow() throws InterruptedException {
        window.close();
        window = SingleWindow.begin(home, List.of()).orElseThrow();
        window.listen(taken::add);
        assertEquals(Optional.empty(), SingleWindow.begin(home, List.of(Path.of("/a"))));
        assertEquals(List.of(Path.of("/a")), next());
    }

    @Test
    void aSocketThatSomebodyLeftIsReplaced() throws IOException {
        window.close();
        Files.deleteIfExists(home.resolve("socket"));
        Files.writeString(home.resolve("socket"), "left");
        window = SingleWindow.begin(home, List.of()).orElseThrow();
        window.listen(taken::add);
        assertEquals(Optional.empty(), SingleWindow.begin(home, List.of(Path.of("/a"))));
    }

    @Test
    void nonsenseIsLeftAndTheNextStartIsHeard() throws Exception {
        for (var nonsense : new String[] {"{\"a\":1}\n", "[1,{}]\n", "[null]\n", "half a li"}) {
            try (var start =
                    SocketChannel.open(UnixDomainSocketAddress.of(home.resolve("socket")))) {
                start.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertEquals(Optional.empty(), SingleWindow.begin(home, List.of(Path.of("/a"))));
        assertTrue(next().equals(List.of(Path.of("/a"))), "nothing of the nonsense came");
    }

    @Test
    void whereNoSocketCanBeEachStartIsAWindow() throws IOException {
        var deep = Files.createDirectories(home.resolve("x".repeat(120)));
        try (var first = SingleWindow.begin(deep, List.of()).orElseThrow()) {
            first.listen(taken::add);
        }
    }
}
