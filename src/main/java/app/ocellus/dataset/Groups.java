package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups of a dataset by a {@link Grouping}; images that are left out have theirs too. */
final class Groups {

    private Groups() {}

    /** The groups of two or more. */
    static List<List<SampleId>> by(Grouping grouping, DatasetSnapshot snapshot) {
        return switch (grouping) {
            case Grouping.None _ -> List.of();
            case Grouping.Folder _ ->
                    keyed(snapshot, image -> Optional.ofNullable(image.groups().folder()));
            case Grouping.Column _ ->
                    keyed(snapshot, image -> Optional.ofNullable(image.groups().column()));
            case Grouping.Regex regex -> keyed(snapshot, image -> key(regex, image));
            case Grouping.Burst(double seconds) -> Bursts.of(snapshot.images(), seconds);
        };
    }

    /** These groups joined with those of equal files: who stands for the group of each image. */
    static SampleUnion union(List<List<SampleId>> groups, DatasetSnapshot snapshot) {
        var union = new SampleUnion();
        Stream.concat(groups.stream(), snapshot.duplicates().stream()).forEach(union::join);
        return union;
    }

    private static Optional<String> key(Grouping.Regex regex, ImageSample image) {
        var matcher = regex.matcher(image.id().value());
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
    }

    private static List<List<SampleId>> keyed(
            DatasetSnapshot snapshot, Function<ImageSample, Optional<String>> key) {
        var groups = new LinkedHashMap<String, List<SampleId>>();
        snapshot.images()
                .forEach(
                        image ->
                                key.apply(image)
                                        .ifPresent(
                                                k ->
                                                        groups.computeIfAbsent(
                                                                        k, _ -> new ArrayList<>())
                                                                .add(image.id())));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** By the folder that a file was in when it was first seen. */
    static Collection<List<ImageSample>> byFolder(Stream<ImageSample> images) {
        return images.collect(
                        groupingBy(
                                image -> folder(image.id().value()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
