package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files below folders, each once however links lead to it; clutter is left out. */
final class ImageWalk {

    /** A file that was found, and its size in bytes. */
    record Found(Path file, long bytes) {}

    private final Cancellation cancellation;
    private final Set<Path> visited = new HashSet<>();
    private final List<ScanProblem> problems = new ArrayList<>();

    ImageWalk(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * The files below {@code folder} that no earlier call has found, in natural order of their
     * path.
     */
    List<Found> below(Path folder) throws IOException {
        var found = new ArrayList<Found>();
        Files.walkFileTree(
                folder,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                Integer.MAX_VALUE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) throws IOException {
                        boolean known = !visited.add(dir.toRealPath());
                        return known || (Clutter.is(dir) && !dir.equals(folder))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        cancellation.throwIfRequested();
                        if (!Clutter.is(file) && attributes.isRegularFile() && isNew(file)) {
                            found.add(new Found(file, attributes.size()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        if (!(e instanceof FileSystemLoopException) && !Clutter.is(file)) {
                            problems.add(
                                    new ScanProblem(
                                            file,
                                            ScanProblem.Kind.UNREADABLE,
                                            Sentence.of("dataset.cannot-list", file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(f -> f.file().toString(), NaturalOrder.INSTANCE));
        return found;
    }

    /** A link and what it leads to are one file; two plain paths never are. */
    private boolean isNew(Path file) throws IOException {
        return !Files.isSymbolicLink(file) || visited.add(file.toRealPath());
    }

    /** Places that could not be looked into. */
    List<ScanProblem> problems() {
        return List.copyOf(problems);
    }
}
