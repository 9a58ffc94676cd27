package app.ocellus.workspace.project;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.FileFacts;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Reasons;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures from elsewhere that a person added to a dataset: the project keeps a copy of each, so
 * that nothing is lost when the file goes. They are known by their content.
 */
final class OwnPictures {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPictures.class);

    /** A scan passes over what begins with a dot, so no file of a dataset is called like that. */
    private static final String PREFIX = ".ocellus/";

    private static final int MARK = 12;
    private static final int LONGEST_STEM = 60;

    private final Path folder;
    private final AtomicFiles files;
    private final ImageDecoder decoder = new ImageDecoder();

    OwnPictures(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Whether it is one of them, and no file of the dataset. */
    static boolean has(SampleId id) {
        return id.value().startsWith(PREFIX);
    }

    /** Those whose copies are there, in the order of their names. */
    List<ImageSample> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> copies = Files.list(folder)) {
            return copies.filter(copy -> !copy.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(this::sample)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("workspace.project-unreadable", folder, Reasons.of(e)), e);
        }
    }

    private Optional<ImageSample> sample(Path copy) {
        try {
            var facts = FileFacts.of(copy, decoder.header(copy));
            return Optional.of(new ImageSample(id(copy), copy, ClassId.NONE, null, facts));
        } catch (IOException | UnreadableImageException e) {
            LOG.warn("The picture {} is passed over", copy, e);
            return Optional.empty();
        }
    }

    private static SampleId id(Path copy) {
        return new SampleId(PREFIX + copy.getFileName());
    }

    /**
     * Copies a picture, unless there is a copy of it already.
     *
     * @throws UserException when it cannot be read, or the copy cannot be written
     */
    SampleId keep(Path picture) {
        try {
            decoder.header(picture);
            var content = Files.readAllBytes(picture);
            var hash = ContentHash.of(content);
            var known = find(hash);
            if (known.isPresent()) {
                return id(known.get());
            }
            var copy = folder.resolve(name(picture, hash));
            files.write(copy, out -> out.write(content));
            return id(copy);
        } catch (UnreadableImageException e) {
            throw new UserException(e.sentence(), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", picture, Reasons.of(e)), e);
        }
    }

    /** Who has the content of this file; nobody, too, where it cannot be read. */
    Optional<SampleId> of(Path picture) {
        try {
            return Files.isDirectory(folder)
                    ? find(ContentHash.of(Files.readAllBytes(picture))).map(OwnPictures::id)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> find(ContentHash hash) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> copies = Files.list(folder)) {
            return copies.filter(copy -> stem(copy).endsWith(mark(hash))).findFirst();
        }
    }

    /** What it was called, so that a person knows it again, and what it holds. */
    private static String name(Path picture, ContentHash hash) {
        var name = picture.getFileName().toString();
        var stem = stem(picture).replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+", "");
        var end =
                stem.offsetByCodePoints(
                        0, Math.min(LONGEST_STEM, stem.codePointCount(0, stem.length())));
        var extension = name.substring(name.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9]", "");
        return stem.substring(0, end) + mark(hash) + (name.contains(".") ? "." + extension : "");
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String mark(ContentHash hash) {
        return "~" + hash.hex().substring(0, MARK);
    }
}
