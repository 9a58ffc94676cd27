package app.ocellus.cli;

import app.ocellus.dataset.PictureFiles;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.evaluation.PredictionJson;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.ProgressMeter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** {@code ocellus predict MODEL PATH...}: what a model sees in pictures. */
@Command(
        name = "predict",
        description = "Classifies pictures; folders are walked.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "a .ocellus file, or \"everyday\" for the built-in model")
    private Path model = Path.of("");

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

    @Option(names = "--csv", paramLabel = "FILE", description = "write a table too")
    private @Nullable Path csv;

    @Option(names = "--json", description = "one JSON object a picture")
    private boolean json;

    PredictCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        if (csv != null) {
            OutputFile.check(csv);
        }
        var classifier = tools.composition().classifier(tools.model(model));
        var found = PictureFiles.find(paths, tools.cancellation());
        if (found.files().isEmpty() && found.problems().isEmpty()) {
            throw new UserException(Sentence.of("cli.no-pictures", paths.getFirst()));
        }
        var pictures = new ArrayList<PredictedPicture>();
        found.problems().stream()
                .map(p -> new PredictedPicture.Unreadable(p.place(), p.sentence()))
                .forEach(picture -> add(picture, pictures));
        classify(classifier, found.files(), picture -> add(picture, pictures));
        if (csv != null) {
            tools.composition().files().write(csv, PredictionCsv.text(pictures));
        }
        return paths.stream().allMatch(Files::exists) ? 0 : 1;
    }

    private void classify(
            Classifier classifier, List<Path> files, Consumer<PredictedPicture> pictures) {
        try (var bar = tools.terminal().quietBar("Predicting")) {
            var meter = new ProgressMeter(files.size(), bar);
            classifier.classify(
                    files.iterator(),
                    Classifier.Memory.FORGET,
                    answer -> {
                        pictures.accept(PredictedPicture.of(answer, classifier, top, -1));
                        meter.advance(1);
                    },
                    tools.cancellation());
        }
    }

    private void add(PredictedPicture picture, List<PredictedPicture> pictures) {
        show(picture);
        if (csv != null) {
            pictures.add(picture);
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
