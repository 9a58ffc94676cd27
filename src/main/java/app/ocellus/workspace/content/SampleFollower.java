package app.ocellus.workspace.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the samples of a fresh scan, whose ids are their paths, the ids they had before: by path,
 * and by content where a file lies elsewhere. Only files are read that may have moved; where those
 * of one size changed places and nothing else moved, that is not noticed.
 */
public final class SampleFollower {

    /**
     * A dataset whose samples are who they were.
     *
     * @param moved samples that were found again by their content
     */
    public record Followed(DatasetSnapshot snapshot, SampleContents contents, int moved) {}

    private final DatasetSnapshot scanned;
    private final SampleContents known;
    private final Cancellation cancellation;

    /** The id of each sample that is known, by its path in the scan. */
    private final Map<SampleId, SampleId> ids = new HashMap<>();

    /** Samples of which the path says nothing certain. */
    private final List<ImageSample> unsure = new ArrayList<>();

    private SampleFollower(
            DatasetSnapshot scanned, SampleContents known, Cancellation cancellation) {
        this.scanned = scanned;
        this.known = known;
        this.cancellation = cancellation;
    }

    /** Follows the samples. */
    public static Followed follow(
            DatasetSnapshot scanned, SampleContents known, Cancellation cancellation) {
        return new SampleFollower(scanned, known, cancellation).followed();
    }

    private Followed followed() {
        var places =
                known.all().entrySet().stream()
                        .collect(toMap(e -> e.getValue().path(), Map.Entry::getKey, (a, _) -> a));
        takePlaces(places);
        var moved = takeContents();
        takeRest(places);
        return new Followed(
                scanned.identified(ids), moved.isEmpty() ? known : replaced(moved), moved.size());
    }

    /** Who lies where it lay and seems to be what it was is who it was. */
    private void takePlaces(Map<String, SampleId> places) {
        var doubtful = sizesOfWhatMoved(places);
        for (var sample : scanned.images().toList()) {
            var id = places.get(sample.id().value());
            var before = id == null ? Optional.<SampleContent>empty() : known.find(id);
            if (id != null && before.filter(was -> isStill(sample, was, doubtful)).isPresent()) {
                ids.put(sample.id(), id);
            } else {
                unsure.add(sample);
            }
        }
    }

    /** The sizes of files that are missing or new: another may have taken a place of theirs. */
    private Set<Long> sizesOfWhatMoved(Map<String, SampleId> places) {
        var paths = scanned.images().map(sample -> sample.id().value()).collect(Collectors.toSet());
        var missing =
                known.all().values().stream()
                        .filter(content -> !paths.contains(content.path()))
                        .map(SampleContent::bytes);
        var added =
                scanned.images()
                        .filter(sample -> !places.containsKey(sample.id().value()))
                        .map(ImageSample::bytes);
        return Stream.concat(missing, added).collect(Collectors.toSet());
    }

    private static boolean isStill(ImageSample sample, SampleContent was, Set<Long> doubtful) {
        return sample.bytes() == was.bytes()
                && (!doubtful.contains(was.bytes())
                        || sample.file().toFile().lastModified() == was.modified());
    }

    /** Who is missing may lie under another path: returns the paths of those that were found. */
    private Map<SampleId, String> takeContents() {
        var present = new HashSet<>(ids.values());
        var missing =
                known.all().entrySet().stream()
                        .filter(entry -> !present.contains(entry.getKey()))
                        .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                        .collect(
                                groupingBy(
                                        e -> e.getValue().sha256(),
                                        Collectors.toCollection(ArrayList::new)));
        var sizes =
                missing.values().stream()
                        .flatMap(List::stream)
                        .map(entry -> entry.getValue().bytes())
                        .collect(Collectors.toSet());
        var moved = new HashMap<SampleId, String>();
        hashes(sizes)
                .forEach(
                        (sample, hash) -> {
                            var ofThisContent = missing.getOrDefault(hash, new ArrayList<>());
                            nearest(sample, ofThisContent)
                                    .ifPresent(
                                            entry -> {
                                                ofThisContent.remove(entry);
                                                ids.put(sample.id(), entry.getKey());
                                                moved.put(entry.getKey(), sample.id().value());
                                            });
                        });
        unsure.removeIf(sample -> ids.containsKey(sample.id()));
        return moved;
    }

    /** Of several that held the same, the one whose file was called the same. */
    private static Optional<Map.Entry<SampleId, SampleContent>> nearest(
            ImageSample sample, List<Map.Entry<SampleId, SampleContent>> candidates) {
        var name = fileName(sample.id().value());
        return candidates.stream()
                .filter(entry -> fileName(entry.getValue().path()).equals(name))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<ImageSample, String> hashes(Set<Long> sizes) {
        return unsure.parallelStream()
                .filter(sample -> sizes.contains(sample.bytes()))
                .map(this::hashed)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(entry -> entry.getKey().id().value()))
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, _) -> a,
                                java.util.LinkedHashMap::new));
    }

    private Optional<Map.Entry<ImageSample, String>> hashed(ImageSample sample) {
        cancellation.throwIfRequested();
        try {
            var hash = ContentHash.of(Files.readAllBytes(sample.file())).hex();
            return Optional.of(Map.entry(sample, hash));
        } catch (IOException e) {
            return Optional.empty(); // it is told of when it is needed
        }
    }

    /** A changed file at its old place is who it was; a new one is who its path says, if free. */
    private void takeRest(Map<String, SampleId> places) {
        var taken = new HashSet<>(ids.values());
        for (var sample : unsure) {
            var before = places.get(sample.id().value());
            if (before != null && taken.add(before)) {
                ids.put(sample.id(), before);
            }
        }
        unsure.removeIf(sample -> ids.containsKey(sample.id()));
        for (var sample : unsure) {
            var id = sample.id();
            for (int i = 2; known.find(id).isPresent() || !taken.add(id); i++) {
                id = new SampleId(sample.id().value() + "#" + i);
            }
            ids.put(sample.id(), id);
        }
    }

    private SampleContents replaced(Map<SampleId, String> moved) {
        var all = new HashMap<>(known.all());
        moved.forEach((id, path) -> all.computeIfPresent(id, (_, content) -> content.at(path)));
        return new SampleContents(all);
    }
}
