package app.ocellus.cli;

import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** A progress display for each stage of a preparation, one after the other. */
final class StageBars<S extends Enum<S>> implements AutoCloseable {

    private final Terminal terminal;
    private final Function<S, String> names;
    private @Nullable S shown;
    private Terminal.@Nullable Bar bar;

    private StageBars(Terminal terminal, Function<S, String> names) {
        this.terminal = terminal;
        this.names = names;
    }

    /** For what comes before a training. */
    static StageBars<PreparationStage> ofPreparation(Terminal terminal) {
        return new StageBars<>(terminal, StageBars::name);
    }

    /** For making images ready to be compared. */
    static StageBars<AlikeImages.Stage> ofComparing(Terminal terminal) {
        return new StageBars<>(terminal, StageBars::name);
    }

    synchronized void report(S stage, Progress progress) {
        var now = bar;
        if (now == null || stage != shown) {
            close();
            now = terminal.bar(names.apply(stage));
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

    private static String name(AlikeImages.Stage stage) {
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
