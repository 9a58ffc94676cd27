package app.ocellus.cli;

import app.ocellus.dataset.similar.AlikeImages.Stage;
import app.ocellus.task.Progress;

import org.jspecify.annotations.Nullable;

/** A progress display for each stage of making images ready, one after the other. */
final class AlikeBars implements AutoCloseable {

    private final Terminal terminal;
    private @Nullable Stage shown;
    private Terminal.@Nullable Bar bar;

    AlikeBars(Terminal terminal) {
        this.terminal = terminal;
    }

    synchronized void report(Stage stage, Progress progress) {
        var now = bar;
        if (now == null || stage != shown) {
            close();
            now = terminal.bar(name(stage));
            bar = now;
            shown = stage;
        }
        now.report(progress);
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case FEATURES -> "Features";
            case INDEX -> "Index";
            case TWINS -> "Comparing";
        };
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
