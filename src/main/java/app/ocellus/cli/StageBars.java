package app.ocellus.cli;

import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;

import org.jspecify.annotations.Nullable;

/** A progress display for each stage of a preparation, one after the other. */
final class StageBars implements AutoCloseable {

    private final Terminal terminal;
    private @Nullable PreparationStage shown;
    private Terminal.@Nullable Bar bar;

    StageBars(Terminal terminal) {
        this.terminal = terminal;
    }

    synchronized void report(PreparationStage stage, Progress progress) {
        var now = bar;
        if (now == null || stage != shown) {
            close();
            now = terminal.bar(name(stage));
            bar = now;
            shown = stage;
        }
        now.report(progress);
    }

    private static String name(PreparationStage stage) {
        return switch (stage) {
            case PIXELS -> "Pixels";
            case FILES -> "Files";
            case FEATURES -> "Features";
            case HEAD -> "Head learns (epochs)";
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
