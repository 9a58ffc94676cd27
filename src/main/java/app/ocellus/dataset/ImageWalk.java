package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files below folders, each once however links lead to it; clutter is left out. What a
 * folder holds itself counts before what a link in another folder leads to.
 */
final class ImageWalk {

    /** A file that was found; its picture has not been looked at. */
    record Found(Path file, FileFacts facts) {}

    /** The same, with the file itself when links are followed. */
    private record Place(Found found, Path real, boolean linked) {}

    /** A folder on the way, whether a link led to it, and whether folders in it count too. */
    private record Step(Path folder, Path real, boolean linked, boolean deep) {}

    private final Cancellation cancellation;
    private final Set<Path> closedToLinks = new HashSet<>();
    private final List<ScanProblem> problems = new ArrayList<>();

    ImageWalk(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** The files below each folder, in natural order of their path. */
    Map<Path, List<Found>> below(List<Path> folders) throws IOException {
        return below(folders, List.of());
    }

    /** The same; of {@code flat} folders only the files that lie in them directly. */
    Map<Path, List<Found>> below(List<Path> deep, List<Path> flat) throws IOException {
        var folders = Stream.concat(deep.stream(), flat.stream()).toList();
        for (var folder : folders) {
            // A link to a folder above leads back here, one to another class would take its images.
            for (var real = folder.toRealPath(); real != null; real = real.getParent()) {
                closedToLinks.add(real);
            }
        }
        var places = new HashMap<Path, List<Place>>();
        for (int i = 0; i < folders.size(); i++) {
            var folder = folders.get(i);
            var below = new ArrayList<Place>();
            boolean linked = Files.isSymbolicLink(folder);
            walk(new Step(folder, folder.toRealPath(), linked, i < deep.size()), below);
            below.sort(
                    Comparator.comparing(p -> p.found().file().toString(), NaturalOrder.INSTANCE));
            places.put(folder, below);
        }
        return eachOnce(folders, places);
    }

    private static Map<Path, List<Found>> eachOnce(
            List<Path> folders, Map<Path, List<Place>> places) {
        Set<Place> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        var seen = new HashSet<Path>();
        for (boolean linked : new boolean[] {false, true}) {
            for (var folder : folders) {
                places.getOrDefault(folder, List.of()).stream()
                        .filter(place -> place.linked() == linked && seen.add(place.real()))
                        .forEach(kept::add);
            }
        }
        var found = new HashMap<Path, List<Found>>();
        places.forEach(
                (folder, all) ->
                        found.put(
                                folder,
                                all.stream().filter(kept::contains).map(Place::found).toList()));
        return found;
    }

    private void walk(Step step, List<Place> places) {
        for (var entry : entries(step.folder())) {
            cancellation.throwIfRequested();
            try {
                visit(entry, step, places);
            } catch (IOException e) {
                problem(entry, e);
            }
        }
    }

    private List<Path> entries(Path folder) {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder, entry -> !Clutter.is(entry))) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            problem(folder, e);
        } catch (DirectoryIteratorException e) {
            problem(folder, new IOException(e));
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    private void visit(Path entry, Step step, List<Place> places) throws IOException {
        var attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean linked = step.linked() || attributes.isSymbolicLink();
        if (attributes.isSymbolicLink()) {
            if (!Files.exists(entry)) {
                places.add(new Place(new Found(entry, FileFacts.ofLength(0)), entry, true));
                return;
            }
            attributes = Files.readAttributes(entry, BasicFileAttributes.class);
        }
        var real = linked ? entry.toRealPath() : step.real().resolve(entry.getFileName());
        if (attributes.isRegularFile()) {
            places.add(new Place(new Found(entry, facts(attributes)), real, linked));
        } else if (step.deep()
                && attributes.isDirectory()
                && (!linked || closedToLinks.add(real))) {
            walk(new Step(entry, real, linked, true), places);
        }
    }

    static FileFacts facts(BasicFileAttributes attributes) {
        return new FileFacts(attributes.size(), attributes.lastModifiedTime().toMillis(), 0, 0);
    }

    private void problem(Path place, IOException e) {
        problems.add(notListed(place, e));
    }

    /** What is said of a place that could not be looked into. */
    static ScanProblem notListed(Path place, IOException e) {
        var key =
                e instanceof AccessDeniedException
                        ? "dataset.no-permission"
                        : "dataset.cannot-list";
        return new ScanProblem(place, ScanProblem.Kind.UNREADABLE, Sentence.of(key, place));
    }

    /** Places that could not be looked into. */
    List<ScanProblem> problems() {
        return List.copyOf(problems);
    }
}
