package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Maps that were made before, in a file each, by the content of the images: what they are called
 * and where they lie makes no difference. They may be deleted at any time.
 *
 * @param folder of these files
 */
public record KeptMaps(Path folder, AtomicFiles files) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMaps.class);

    /**
     * The map of these images, if it was made before and is whole.
     *
     * @param how of what else it was made: the network, the seed
     * @param images in the order of a map
     * @param hashes of the images' files
     * @param unread images that could not be read, or nobody knows whether they can
     */
    Optional<DatasetMap> find(
            String how,
            List<ImageSample> images,
            List<ContentHash> hashes,
            Collection<ImageSample> unread) {
        var file = file(how, hashes);
        try {
            var found = MapFile.read(Files.readAllBytes(file));
            if (found.coordinates().length != 2 * images.size()
                    || found.unread() != unread.size()) {
                return Optional.empty();
            }
            noteUse(file);
            return Optional.of(map(found.coordinates(), images, unread));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} is passed over, so the map is made anew", file, e);
            return Optional.empty();
        }
    }

    private static DatasetMap map(
            float[] coordinates, List<ImageSample> images, Collection<ImageSample> unread) {
        return new DatasetMap(
                IntStream.range(0, images.size())
                        .mapToObj(
                                i ->
                                        new MapPoint(
                                                images.get(i).id(),
                                                coordinates[2 * i],
                                                coordinates[2 * i + 1]))
                        .toList(),
                unread.stream().map(ImageSample::id).collect(Collectors.toSet()));
    }

    /** By its time a file tells when it was last of use; the oldest are the first to go. */
    private static void noteUse(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} keeps its time", file, e);
        }
    }

    /** Keeps a map; a full disk costs its making, the next time, and nothing else. */
    void keep(String how, List<ContentHash> hashes, DatasetMap map) {
        try {
            files.write(file(how, hashes), MapFile.of(map)::write);
        } catch (UserException e) {
            LOG.warn("The map is not kept: {}", e.getMessage());
        }
    }

    private Path file(String how, List<ContentHash> hashes) {
        var text = new StringBuilder(how).append('\n').append(MapFile.VERSION);
        hashes.forEach(hash -> text.append('\n').append(hash.hex()));
        var key = ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(key.hex() + ".map");
    }
}
