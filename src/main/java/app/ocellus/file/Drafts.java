package app.ocellus.file;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what is being made under hidden names in a person's folders, so that what a killed
 * program has left of it is deleted by a later one. A draft is deleted only where three things
 * agree: a record of this home names it, its name carries the record's own number, and nobody holds
 * the record any more.
 */
public final class Drafts {

    /** Nothing is remembered, and nothing ever deleted. */
    public static final Drafts NONE = new Drafts(null);

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final @Nullable Path records;

    private Drafts(@Nullable Path records) {
        this.records = records;
    }

    /** Drafts whose records are kept in a folder of the program's own. */
    public static Drafts recordedIn(Path records) {
        return new Drafts(records);
    }

    /** Begins one; it can be made without a record too, where none can be kept. */
    public Draft begin() {
        var id = UUID.randomUUID();
        if (records == null) {
            return new Draft(id, null);
        }
        try {
            Files.createDirectories(records);
            return new Draft(id, DraftRecord.hold(records.resolve(id.toString())));
        } catch (IOException e) {
            LOG.warn("What is made under a hidden name is not remembered", e);
            return new Draft(id, null);
        }
    }

    /** Deletes what programs that were killed have left; what cannot be deleted stays recorded. */
    public void sweep() {
        if (records == null) {
            return;
        }
        try (var all = Files.newDirectoryStream(records)) {
            for (var record : all) {
                sweep(record);
            }
        } catch (NoSuchFileException e) {
            // nothing was ever made
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be listed", records, e);
        }
    }

    private static void sweep(Path record) {
        try {
            var id = UUID.fromString(record.getFileName().toString());
            boolean clean = DraftRecord.ifNobodyHolds(record, text -> deleted(id, text));
            if (clean) {
                Files.deleteIfExists(record);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is no record of a draft", record);
        } catch (IOException e) {
            LOG.warn("What {} names is left over", record, e);
        }
    }

    /** Whether nothing is left; what lies on a disk that is not there now may still be. */
    private static boolean deleted(UUID id, String text) throws IOException {
        boolean all = true;
        for (var line : text.lines().toList()) {
            var draft = path(line).filter(path -> path.endsWith(Draft.name(id)));
            if (draft.isPresent()) {
                Folders.delete(draft.get());
                var parent = draft.get().getParent();
                all &= parent != null && Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS);
            }
        }
        return all;
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What is being made; its record is held until it is closed. */
    public static final class Draft implements AutoCloseable {

        private final UUID id;
        private final @Nullable DraftRecord record;
        private boolean left;

        private Draft(UUID id, @Nullable DraftRecord record) {
            this.id = id;
            this.record = record;
        }

        private static String name(UUID id) {
            return ".ocellus-" + id + AtomicFiles.TEMPORARY;
        }

        /** A hidden place in a folder; it is remembered before anything is there. */
        public Path in(Path folder) {
            var place = folder.toAbsolutePath().normalize().resolve(name(id));
            if (record != null) {
                record.add(place);
            }
            return place;
        }

        /** Something could not be deleted: a later program is to try. */
        public void leave() {
            left = true;
        }

        /** Nothing of it is left under its hidden name. */
        @Override
        public void close() {
            if (record != null) {
                record.close(!left);
            }
        }
    }
}
