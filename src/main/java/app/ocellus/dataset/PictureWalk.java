package app.ocellus.dataset;

import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The pictures that are meant by files and folders, found as they are asked for: files as they are
 * named, whatever they hold; of folders all that are images by their name or by their content, each
 * once however links lead to it. The order is that of the names in a folder, the same every time.
 * Only the names in the folders on the way are held.
 */
public final class PictureWalk implements Iterator<Path> {

    /** A folder on the way, the folder itself when links are followed, and what is left in it. */
    private record Level(Path folder, Path real, boolean linked, Iterator<Path> names) {}

    private final WalkedPlaces places = new WalkedPlaces();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Iterator<Path> starts;
    private final Consumer<ScanProblem> problems;
    private final Cancellation cancellation;
    private @Nullable Path next;

    /**
     * A walk that has not begun.
     *
     * @param problems hears of places that could not be looked into, when the walk comes to them
     */
    public PictureWalk(
            List<Path> paths, Consumer<ScanProblem> problems, Cancellation cancellation) {
        this.starts = paths.stream().distinct().filter(places::start).toList().iterator();
        this.problems = problems;
        this.cancellation = cancellation;
    }

    /** The same as a stream, which looks no further ahead than it must. */
    public Stream<Path> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        this, Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return next != null || Waiting.apart(this::advances, cancellation);
    }

    private boolean advances() {
        while (next == null && !(levels.isEmpty() && !starts.hasNext())) {
            cancellation.throwIfRequested();
            step();
        }
        return next != null;
    }

    @Override
    public Path next() {
        hasNext();
        var file = next;
        if (file == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return file;
    }

    private void step() {
        var level = levels.peek();
        if (level == null) {
            begin(starts.next());
        } else if (level.names().hasNext()) {
            var entry = level.folder().resolve(level.names().next());
            try {
                visit(entry, level);
            } catch (IOException e) {
                problems.accept(ImageWalk.notListed(entry, e));
            }
        } else {
            levels.pop();
        }
    }

    private void begin(Path start) {
        if (Files.isDirectory(start)) {
            enter(start, WalkedPlaces.real(start), false);
        } else {
            next = start;
        }
    }

    private void visit(Path entry, Level level) throws IOException {
        var attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            follow(entry);
            return;
        }
        var real = level.real().resolve(entry.getFileName());
        if (attributes.isDirectory()) {
            if (places.enters(real)) {
                enter(entry, real, level.linked());
            }
        } else if (attributes.isRegularFile() && places.counts(real, level.linked())) {
            offer(entry);
        }
    }

    private void follow(Path link) throws IOException {
        if (!Files.exists(link)) {
            offer(link);
            return;
        }
        var real = link.toRealPath();
        if (Files.isDirectory(real)) {
            if (places.entersByLink(real)) {
                enter(link, real, true);
            }
        } else if (Files.isRegularFile(real) && places.countsByLink(real)) {
            offer(link);
        }
    }

    private void offer(Path file) {
        if (PictureFiles.isImage(file)) {
            next = file;
        }
    }

    /** Names alone are held: a folder may have a million. */
    private void enter(Path folder, Path real, boolean linked) {
        var names = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, entry -> !Clutter.is(entry))) {
            entries.forEach(entry -> names.add(entry.getFileName()));
        } catch (IOException e) {
            problems.accept(ImageWalk.notListed(folder, e));
        } catch (DirectoryIteratorException e) {
            problems.accept(ImageWalk.notListed(folder, new IOException(e)));
        }
        names.sort(Comparator.naturalOrder());
        levels.push(new Level(folder, real, linked, names.iterator()));
    }
}
