package app.ocellus.model;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.evaluation.ClassMatching;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What one should know before believing the figures of an evaluation. */
public final class EvaluationRemarks {

    private static final int MOST_NAMES = 8;

    private EvaluationRemarks() {}

    /**
     * Refuses data of which a model could only be wrong.
     *
     * @throws UserException when the model knows none of the classes
     */
    public static void requireCommonClass(ModelBundle model, DatasetSnapshot data) {
        var unknown = ClassMatching.of(model.classes(), data.classes()).onlyInData();
        if (unknown.size() == data.classes().size()) {
            throw new UserException(
                    Sentence.of(
                            "evaluation.no-common-class",
                            model.name(),
                            data.root(),
                            names(data.classes()),
                            names(model.classes())));
        }
    }

    /** Images that were learnt from, and how the classes of model and data met; maybe nothing. */
    public static List<Sentence> of(Evaluator.Report report, ModelBundle model) {
        var remarks = new ArrayList<Sentence>();
        var unseen = UnseenAccuracy.of(report, model);
        if (unseen.trainedOn() > 0) {
            remarks.add(unseen.sentence());
        }
        remarks.addAll(aboutClasses(report, model));
        return remarks;
    }

    /** How the classes of model and data met; nothing where they are the same. */
    public static List<Sentence> aboutClasses(Evaluator.Report report, ModelBundle model) {
        var remarks = new ArrayList<Sentence>();
        var unknown = report.matching().onlyInData();
        if (!unknown.isEmpty()) {
            remarks.add(Sentence.of("evaluation.unknown-classes", names(unknown)));
        }
        var absent = withoutSupport(report);
        if (!absent.isEmpty()) {
            remarks.add(Sentence.of("evaluation.absent-classes", names(absent)));
        }
        var renamed = renamed(report, model);
        if (!renamed.isEmpty()) {
            remarks.add(Sentence.of("evaluation.renamed-classes", joined(renamed)));
        }
        return remarks;
    }

    private static List<ClassLabel> withoutSupport(Evaluator.Report report) {
        var classes = report.evaluation().matrix().classes();
        var metrics = report.evaluation().metrics().perClass();
        return IntStream.range(0, classes.size())
                .filter(i -> metrics.get(i).support() == 0)
                .mapToObj(classes::get)
                .toList();
    }

    /** By identity they are the same, whatever each is called. */
    private static List<String> renamed(Evaluator.Report report, ModelBundle model) {
        var outputs = report.matching().outputs();
        return IntStream.range(0, outputs.size())
                .filter(i -> !outputs.get(i).name().equals(model.classes().get(i).name()))
                .mapToObj(i -> model.classes().get(i).name() + " = " + outputs.get(i).name())
                .toList();
    }

    /** The first of them, for a sentence. */
    private static String names(List<ClassLabel> classes) {
        return joined(classes.stream().map(ClassLabel::name).toList());
    }

    private static String joined(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + ", ..." : first;
    }
}
