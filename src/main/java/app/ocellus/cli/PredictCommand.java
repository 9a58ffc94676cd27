package app.ocellus.cli;

import app.ocellus.cli.CommandLineProgram.Tools;
import app.ocellus.dataset.PictureFiles;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.evaluation.Ranking;
import app.ocellus.file.Csv;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
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
        var table =
                new StringBuilder(Csv.line("file", "class", "probability", "rejected", "error"));
        classifier.classify(
                PictureFiles.below(paths, new Cancellation()).iterator(),
                Classifier.Memory.FORGET,
                answer -> {
                    show(answer, classifier);
                    table.append(row(answer, classifier));
                },
                new Cancellation());
        if (csv != null) {
            composition.files().write(csv, table.toString());
        }
        return 0;
    }

    private void show(Answer answer, Classifier classifier) {
        if (json) {
            tools.terminal().json(object(answer, classifier));
            return;
        }
        switch (answer) {
            case Answer.Classified(var file, _, var probabilities) -> {
                var ranking = Ranking.top(classifier.classes(), probabilities, top);
                tools.terminal()
                        .print(file + (rejected(ranking, classifier) ? "  (not sure)" : ""));
                ranking.forEach(
                        entry ->
                                tools.terminal()
                                        .print(
                                                "  %6.2f %%  %s"
                                                        .formatted(
                                                                100 * entry.probability(),
                                                                entry.label().name())));
            }
            case Answer.Unreadable(_, var reason) -> tools.terminal().print(reason.toString());
        }
    }

    private Map<String, Object> object(Answer answer, Classifier classifier) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", answer.file().toString());
        switch (answer) {
            case Answer.Classified(_, _, var probabilities) -> {
                var ranking = Ranking.top(classifier.classes(), probabilities, top);
                object.put("top", ranking.stream().map(PredictCommand::entry).toList());
                object.put("rejected", rejected(ranking, classifier));
            }
            case Answer.Unreadable(_, var reason) -> object.put("error", reason.toString());
        }
        return object;
    }

    private static Map<String, Object> entry(ClassProbability entry) {
        var map = new LinkedHashMap<String, Object>();
        map.put("class", entry.label().name());
        map.put("probability", entry.probability());
        return map;
    }

    private static boolean rejected(List<ClassProbability> ranking, Classifier classifier) {
        return ranking.getFirst().probability() < classifier.threshold();
    }

    private static String row(Answer answer, Classifier classifier) {
        return switch (answer) {
            case Answer.Classified(var file, _, var probabilities) -> {
                var best = Ranking.top(classifier.classes(), probabilities, 1);
                yield Csv.line(
                        file.toString(),
                        best.getFirst().label().name(),
                        best.getFirst().probability(),
                        rejected(best, classifier),
                        "");
            }
            case Answer.Unreadable(var file, var reason) ->
                    Csv.line(file.toString(), "", "", "", reason.toString());
        };
    }
}
