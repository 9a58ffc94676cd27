package app.ocellus.cli;

import app.ocellus.file.Json;
import app.ocellus.task.Progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;

/** Results go to standard output, everything else to standard error. */
final class Terminal {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** A line of the result. */
    void print(String text) {
        out.println(text);
    }

    /** A result for machines, on one line. */
    void json(Object value) {
        out.println(Json.line(value));
    }

    /** Something to know that is not the result. */
    void note(String text) {
        err.println(text);
    }

    /**
     * Shows the progress of one job until it is closed: a bar for people, now and then a line for
     * logs.
     */
    Bar bar(String task) {
        return new Bar(task);
    }

    /** A progress display; usable from any thread. */
    final class Bar implements Progress.Listener, AutoCloseable {

        private final String task;
        private @Nullable ProgressBar bar;
        private Duration lastLine = Duration.ZERO;

        private Bar(String task) {
            this.task = task;
        }

        @Override
        public synchronized void report(Progress progress) {
            if (!interactive) {
                line(progress);
                return;
            }
            if (bar == null) {
                bar =
                        new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(progress.total())
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(
                                        new me.tongfei.progressbar.ConsoleProgressBarConsumer(
                                                err, 80))
                                .build();
            }
            bar.stepTo(progress.done());
        }

        private void line(Progress progress) {
            if (progress.elapsed().minus(lastLine).compareTo(BETWEEN_LINES) >= 0) {
                lastLine = progress.elapsed();
                var left =
                        progress.remaining()
                                .map(d -> ", %d s left".formatted(d.toSeconds()))
                                .orElse("");
                note("%s: %d of %d%s".formatted(task, progress.done(), progress.total(), left));
            }
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
