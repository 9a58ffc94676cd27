package app.ocellus.dataset.health;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is checked.
 *
 * @param roles what each image is used for, as far as that is known
 * @param looks what is known of the pictures so far
 * @param problems what the scan found
 * @param twins altered copies that were found by what a network sees, if that was looked for
 */
public record HealthInput(
        EditedDataset dataset,
        Map<SampleId, SplitRole> roles,
        Map<SampleId, Look> looks,
        List<ScanProblem> problems,
        List<NearTwins.Pair> twins) {

    /** Copies the collections. */
    public HealthInput {
        roles = Map.copyOf(roles);
        looks = Map.copyOf(looks);
        problems = List.copyOf(problems);
        twins = List.copyOf(twins);
    }

    /** The same where nobody has looked for altered copies. */
    public HealthInput(
            EditedDataset dataset,
            Map<SampleId, SplitRole> roles,
            Map<SampleId, Look> looks,
            List<ScanProblem> problems) {
        this(dataset, roles, looks, problems, List.of());
    }

    /** The splits that a person made by folders; a dataset without has none. */
    public static Map<SampleId, SplitRole> ownFolders(Stream<ImageSample> samples) {
        var roles = new HashMap<SampleId, SplitRole>();
        samples.forEach(
                sample -> {
                    var split = sample.folderSplit();
                    if (split != null) {
                        roles.put(sample.id(), split);
                    }
                });
        return roles;
    }

    /** The images that count: those that nobody left out. */
    Stream<ImageSample> used() {
        var snapshot = dataset.snapshot();
        return Stream.concat(snapshot.samples().stream(), snapshot.unlabelled().stream());
    }

    /** Whether the person found right what a check complained of. */
    boolean kept(Finding finding) {
        var kept = dataset.kept().get(finding.check().text());
        return kept != null && !finding.samples().isEmpty() && kept.containsAll(finding.samples());
    }
}
