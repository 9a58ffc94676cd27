package app.ocellus.cli;

import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.task.Progress;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Results go to standard output, everything else to standard error. */
final class Terminal {

    private static final int WIDTH = 80;
    private static final Set<String> YES = Set.of("y", "yes");
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final Supplier<@Nullable String> answers;

    /** A terminal where nobody answers. */
    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this(out, err, interactive, () -> null);
    }

    /**
     * A terminal.
     *
     * @param interactive whether a person watches
     * @param answers reads a line from that person; null when there are no more
     */
    Terminal(
            PrintStream out,
            PrintStream err,
            boolean interactive,
            Supplier<@Nullable String> answers) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.answers = answers;
    }

    /** Asks whoever watches; false when nobody does, or the answer is anything but yes. */
    boolean agrees(String question) {
        if (!interactive) {
            return false;
        }
        err.print(question + " [y/N] ");
        err.flush();
        var answer = answers.get();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
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

    /** The same in words that people chose. */
    void note(Sentence sentence) {
        note(sentence.toString());
    }

    /** Numbers as in JSON, whatever the computer's language. */
    static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /**
     * Shows the progress of one job until it is closed: a bar for people, now and then a line for
     * logs.
     */
    Bar bar(String task) {
        return new Bar(task, interactive ? Style.BAR : Style.LINES);
    }

    /** The same for a job whose results come one by one: who watches those needs no bar. */
    Bar quietBar(String task) {
        return new Bar(task, interactive ? Style.NOTHING : Style.LINES);
    }

    private enum Style {
        BAR,
        LINES,
        NOTHING
    }

    /** A progress display; usable from any thread. */
    final class Bar implements Progress.Listener, AutoCloseable {

        private final String task;
        private final Style style;
        private @Nullable ProgressBar bar;
        private Duration lastLine = Duration.ZERO;

        private Bar(String task, Style style) {
            this.task = task;
            this.style = style;
        }

        @Override
        public synchronized void report(Progress progress) {
            switch (style) {
                case BAR -> step(progress);
                case LINES -> line(progress);
                case NOTHING -> {}
            }
        }

        private void step(Progress progress) {
            if (bar == null) {
                bar =
                        new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(progress.total())
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                                .build();
            }
            bar.stepTo(progress.done());
        }

        private void line(Progress progress) {
            if (progress.elapsed().minus(lastLine).compareTo(BETWEEN_LINES) >= 0) {
                lastLine = progress.elapsed();
                var left =
                        progress.remaining()
                                .map(d -> text(", %d s left", d.toSeconds()))
                                .orElse("");
                var of = progress.total() > 0 ? " of " + progress.total() : " so far";
                note(text("%s: %d%s%s", task, progress.done(), of, left));
            }
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
