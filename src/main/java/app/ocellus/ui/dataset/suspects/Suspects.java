package app.ocellus.ui.dataset.suspects;

import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.suspects.DecidedLabels;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.evaluation.suspects.LabelIssues;
import app.ocellus.ui.dataset.suspects.SuspectSearch.Found;
import app.ocellus.workspace.project.OpenProject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answers of a search joined to the labels of today.
 *
 * @param issues what is suspect and not decided, the least probable label first
 * @param decided images whose label a person has looked at, before or since
 * @param roles what each sample is used for
 * @param judged how many samples were looked at
 * @param unjudged samples that could not be looked at
 * @param since what has become of the dataset since the search
 */
public record Suspects(
        List<LabelIssue> issues,
        Set<SampleId> decided,
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
    public record Since(int images, int labels) {}

    /** Before anything was found. */
    public static final Suspects NONE =
            new Suspects(List.of(), Set.of(), Map.of(), 0, 0, new Since(0, 0));

    /** Copies the lists. */
    public Suspects {
        issues = List.copyOf(issues);
        decided = Set.copyOf(decided);
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
                decided,
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
