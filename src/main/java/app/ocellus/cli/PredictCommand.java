package app.ocellus.cli;

import app.ocellus.cli.CommandLineProgram.Tools;
import app.ocellus.dataset.PictureFiles;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

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
    private String model = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "pictures and folders")
    private List<Path> paths = List.of();

    @Option(
            names = "--top",
            defaultValue = "5",
            description = "how many classes a picture (${DEFAULT-VALUE})")
    private int top;

    @Option(names = "--csv", paramLabel = "FILE", description = "write a table too")
    private @Nullable Path csv;

    @Option(names = "--json", description = "one JSON object a picture")
    private boolean json;

    PredictCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new IllegalArgumentException("--top must be at least 1");
        }
        var composition = tools.composition().get();
        var file =
                model.equals("everyday")
                        ? composition.directories().everydayModel()
                        : Path.of(model);
        var classifier = composition.classifier(composition.models().read(file));
        var pictures = new ArrayList<PredictedPicture>();
        classifier.classify(
                PictureFiles.below(paths, new Cancellation()).iterator(),
                Classifier.Memory.FORGET,
                answer -> {
                    var picture = PredictedPicture.of(answer, classifier, top, -1);
                    pictures.add(picture);
                    show(picture);
                },
                new Cancellation());
        if (csv != null) {
            composition.files().write(csv, PredictionCsv.text(pictures));
        }
        return 0;
    }

    private void show(PredictedPicture picture) {
        if (json) {
            tools.terminal().json(object(picture));
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
        return "  %6.2f %%  %s".formatted(100 * entry.probability(), entry.label().name());
    }

    private static Map<String, Object> object(PredictedPicture picture) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", picture.file().toString());
        switch (picture) {
            case PredictedPicture.Answered(_, var ranking, var sure, _) -> {
                object.put("top", ranking.stream().map(PredictCommand::entry).toList());
                object.put("rejected", !sure);
            }
            case PredictedPicture.Unreadable(_, var reason) ->
                    object.put("error", reason.toString());
        }
        return object;
    }

    private static Map<String, Object> entry(ClassProbability entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("class", entry.label().name());
        map.put("probability", entry.probability());
        return map;
    }
}
