package app.ocellus.ui.evaluation.suspects;

import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.suspects.DecidedLabels;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.evaluation.suspects.LabelIssues;
import app.ocellus.ui.evaluation.suspects.SuspectSearch.Found;
import app.ocellus.workspace.project.OpenProject;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answers of a search joined to the labels of today.
 *
 * @param issues what is suspect and not decided, the least probable label first
 * @param roles what each sample is used for
 * @param judged how many samples were looked at
 * @param unjudged samples that could not be looked at
 * @param since what has become of the dataset since the search
 */
record Suspects(
        List<LabelIssue> issues,
        Map<SampleId, SplitRole> roles,
        int judged,
        int unjudged,
        Since since) {

    /**
     * What has become of the dataset since.
     *
     * @param images that were not there
     * @param labels that are others
     */
    record Since(int images, int labels) {}

    static final Suspects NONE = new Suspects(List.of(), Map.of(), 0, 0, new Since(0, 0));

    /** Copies the lists. */
    Suspects {
        issues = List.copyOf(issues);
        roles = Map.copyOf(roles);
    }

    static Suspects of(Found found, OpenProject now) {
        var looked = found.looked();
        var answers = found.answers();
        var decided = DecidedLabels.of(now.edits().history(), looked.edits().history());
        var today = now.scan().snapshot();
        var issues =
                LabelIssues.of(answers.predictions(), today).stream()
                        .filter(issue -> !decided.contains(issue.sample().id()))
                        .toList();
        return new Suspects(
                issues,
                now.index().roles(),
                answers.predictions().size(),
                answers.unjudged().size() + answers.skipped().size(),
                since(looked.scan().snapshot(), today));
    }

    private static Since since(DatasetSnapshot looked, DatasetSnapshot today) {
        Map<SampleId, ClassId> before =
                looked.samples().stream().collect(toMap(ImageSample::id, ImageSample::classId));
        int images = 0;
        int labels = 0;
        for (var sample : today.samples()) {
            var then = before.get(sample.id());
            images += then == null ? 1 : 0;
            labels += then == null || Objects.equals(then, sample.classId()) ? 0 : 1;
        }
        return new Since(images, labels);
    }
}
