package app.ocellus.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

class DaemonsTest {

    /** In the kernel's line on a thread, counted behind its name. */
    private static final int NICENESS = 16;

    @Test
    void theyAreNumberedAndDoNotKeepTheProgramAlive() {
        var threads = Daemons.named("work");
        assertThat(on(threads, () -> Thread.currentThread().getName())).isEqualTo("ocellus-work-1");
        assertThat(on(threads, () -> Thread.currentThread().getName())).isEqualTo("ocellus-work-2");
        assertThat(on(threads, () -> Thread.currentThread().isDaemon())).isTrue();
    }

    @Test
    void whoGivesWayHasTheLowestPriority() {
        var priority = on(Daemons.givingWay("work"), () -> Thread.currentThread().getPriority());
        assertThat(priority).isEqualTo(Thread.MIN_PRIORITY);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoGivesWayIsNicerToTheKernel() {
        int before = niceness();
        assertThat(on(Daemons.givingWay("work"), DaemonsTest::niceness)).isEqualTo(10);
        assertThat(on(Daemons.named("work"), DaemonsTest::niceness)).isEqualTo(before);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatItStartsGivesWayToo() {
        int ofChild =
                on(
                        Daemons.givingWay("work"),
                        () -> on(Daemons.named("decode"), DaemonsTest::niceness));
        assertThat(ofChild).isEqualTo(10);
    }

    private static <T> T on(ThreadFactory threads, Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        threads.newThread(() -> answer.complete(question.get())).start();
        return answer.join();
    }

    private static int niceness() {
        try {
            var line = Files.readString(Path.of("/proc/thread-self/stat"));
            var behindName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(behindName[NICENESS]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
