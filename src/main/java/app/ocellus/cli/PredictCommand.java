package app.ocellus.cli;

import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionJson;
import app.ocellus.evaluation.scoring.PictureScorer;
import app.ocellus.evaluation.scoring.ScoreRun;
import app.ocellus.evaluation.scoring.ScoreTable;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@code ocellus predict MODEL PATH...}: what a model sees in pictures. */
@Command(
        name = "predict",
        description = "Classifies pictures; folders are walked.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

    private final Tools tools;

    @Mixin private ModelArgument model = new ModelArgument();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "pictures and folders")
    private List<Path> paths = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            converter = Values.Count.class,
            description = "how many classes a picture (${DEFAULT-VALUE})")
    private int top = 1;

    @ArgGroup(exclusive = false)
    private @Nullable TableOptions table;

    @Option(names = "--json", description = "one JSON object a picture")
    private boolean json;

    PredictCommand(Tools tools) {
        this.tools = tools;
    }

    /** A table that is written while the answers come. */
    static final class TableOptions {

        @Option(
                names = "--csv",
                required = true,
                paramLabel = "FILE",
                description = "write a table too, or go on with that of an earlier run")
        private Path file = Path.of("");

        @Option(names = "--overwrite", description = "begin the table anew, whatever FILE is")
        private boolean overwrite;
    }

    @Override
    public Integer call() {
        if (table != null) {
            OutputFile.check(table.file);
        }
        var scorer = new PictureScorer(tools.composition().classifier(model.read(tools)), top);
        PictureScorer.requirePictures(paths, tools.cancellation());
        if (table == null) {
            score(scorer, _ -> false, this::show);
        } else if (!tabulate(scorer, table)) {
            return Interrupts.EXIT_CODE;
        }
        return paths.stream().allMatch(Files::exists) ? 0 : 1;
    }

    /** Whether it came to its end. */
    private boolean tabulate(PictureScorer scorer, TableOptions options) {
        var run = ScoreRun.of(tools.modelFile(model.path()), top);
        try (var rows =
                ScoreTable.open(
                        options.file, run, options.overwrite, tools.composition().files())) {
            if (rows.before() > 0) {
                tools.terminal()
                        .note(Sentence.of("cli.table-goes-on", options.file, rows.before()));
            }
            score(
                    scorer,
                    rows::holds,
                    picture -> {
                        show(picture);
                        rows.add(picture);
                    });
            return true;
        } catch (CancellationException e) {
            tools.terminal().note(Sentence.of("cli.table-can-go-on", options.file));
            return false;
        }
    }

    private void score(
            PictureScorer scorer, Predicate<Path> done, Consumer<PredictedPicture> answers) {
        try (var bar = tools.terminal().quietBar("Predicting")) {
            scorer.score(paths, done, answers, bar, tools.cancellation());
        }
    }

    private void show(PredictedPicture picture) {
        if (json) {
            tools.terminal().json(PredictionJson.row(picture));
            return;
        }
        switch (picture) {
            case PredictedPicture.Answered(var file, var ranking, var sure, _) -> {
                tools.terminal().print(file + (sure ? "" : "  (not sure)"));
                ranking.forEach(entry -> tools.terminal().print(line(entry)));
            }
            case PredictedPicture.Unreadable(_, var reason) ->
                    tools.terminal().print(reason.toString());
        }
    }

    private static String line(ClassProbability entry) {
        return Terminal.text("  %6.2f %%  %s", 100 * entry.probability(), entry.label().name());
    }
}
