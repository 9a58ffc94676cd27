package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Dialogs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.util.FileSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is told, shown and written down of failures that nobody foresaw. */
class CrashReportTest {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final List<String> shown = new ArrayList<>();
    @TempDir private Path folder = Path.of("");

    /** Dialogs that write down what they would show. */
    private Dialogs dialogs() {
        return dialogsThat(
                (_, method, arguments) -> {
                    shown.add(method.getName() + ": " + List.of(arguments));
                    return null;
                });
    }

    private static Dialogs dialogsThat(InvocationHandler answer) {
        return (Dialogs)
                Proxy.newProxyInstance(
                        CrashReportTest.class.getClassLoader(),
                        new Class<?>[] {Dialogs.class},
                        answer);
    }

    @Test
    void whatIsThrownOnAnyThreadIsShownWithAReportToCopy() throws Exception {
        var report = new CrashReport(dialogs(), Runnable::run, new LogFiles(folder));
        var thread =
                Thread.ofPlatform()
                        .uncaughtExceptionHandler(report)
                        .start(
                                () -> {
                                    throw new IllegalStateException("nobody foresaw this");
                                });
        thread.join();
        assertEquals(1, shown.size());
        var text = shown.getFirst();
        for (var part : List.of("error: ", "nobody foresaw this", "Ocellus", "Java", "\tat app.")) {
            assertTrue(text.contains(part), text);
        }
    }

    @Test
    void whatFailsAgainWhileItIsShownIsShownOnce() {
        var waiting = new ArrayList<Runnable>();
        var report = new CrashReport(dialogs(), waiting::add, new LogFiles(folder));
        for (int i = 0; i < 100; i++) {
            report.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
        }
        assertEquals(1, waiting.size());
        waiting.removeFirst().run();
        report.uncaughtException(Thread.currentThread(), new IllegalStateException("later"));
        assertEquals(1, waiting.size());
    }

    @Test
    void aReportThatCannotBeShownSetsOffNoOther() {
        var later = new ArrayList<Runnable>();
        var report = new CrashReport(dialogsThat(failing()), later::add, new LogFiles(folder));
        report.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
        assertDoesNotThrow(later.removeFirst()::run);
        assertEquals(List.of(), later);
    }

    private static InvocationHandler failing() {
        return (_, _, _) -> {
            throw new IllegalStateException("no window can be drawn");
        };
    }

    @Test
    void theLogIsThreeFilesAtMostHoweverMuchIsWritten() throws Exception {
        var logs = new LogFiles(folder);
        var appender = logs.appender(context, FileSize.valueOf("4KB"));
        var logger = context.getLogger("app.ocellus.test");
        logger.setAdditive(false);
        logger.addAppender(appender);
        for (int i = 0; i < 3000; i++) {
            logger.warn("line {} of many", i);
            if (i % 100 == 0) {
                // it looks at the size no more often than this
                Thread.sleep(2);
            }
        }
        logger.detachAppender(appender);
        appender.stop();
        logger.setAdditive(true);
        try (var files = Files.list(folder)) {
            assertTrue(files.count() <= 3);
        }
        assertTrue(logs.last().getLast().endsWith("line 2999 of many"), logs.last().toString());
    }

    @Test
    void theLogNamesFilesAndHoldsNothingOfWhatIsInThem() throws Exception {
        var secret = "what-only-this-picture-says";
        var data =
                new PictureFolder(folder.resolve("data"))
                        .add("cat", 3)
                        .write("cat/spoilt.png", bytes(secret))
                        .write("cat/text.jpg", secret)
                        .root();
        var logs = new LogFiles(folder.resolve("logs"));
        Files.createDirectories(logs.folder());
        var root = context.getLogger("app.ocellus");
        var appender = logs.appender(context, FileSize.valueOf("1MB"));
        root.addAppender(appender);
        root.setLevel(Level.ALL);
        try {
            var program = TestProgram.composition();
            var scan = program.scanner().scan(data, Progress.Listener.NONE, new Cancellation());
            program.looks()
                    .pass()
                    .run(
                            scan.snapshot().samples(),
                            (_, _) -> {},
                            Progress.Listener.NONE,
                            new Cancellation());
            LoggerFactory.getLogger(CrashReportTest.class).warn("the end");
        } finally {
            root.setLevel(null);
            root.detachAppender(appender);
            appender.stop();
        }
        var text = String.join("\n", logs.last());
        assertTrue(text.contains("the end"), text);
        assertFalse(text.contains(secret), text);
    }

    /** The beginning of a picture, and something else. */
    private static byte[] bytes(String secret) {
        var picture = PictureFolder.png(1);
        var more = secret.getBytes(StandardCharsets.UTF_8);
        var both = java.util.Arrays.copyOf(picture, picture.length + more.length);
        System.arraycopy(more, 0, both, picture.length / 2, more.length);
        return both;
    }
}
