package app.ocellus.dataset;

import app.ocellus.image.ImageFormat;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lies directly in a folder, clutter left out, in natural order.
 *
 * @param folder whose content it is: inner folders of the same name are gone through
 * @param folders sub-folders
 * @param images files that look like images by their name
 */
record FolderContent(Path folder, List<Path> folders, List<Path> images) {

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE);

    /**
     * Lists a folder.
     *
     * @throws UserException when it cannot be listed
     */
    static FolderContent of(Path folder) {
        var folders = new ArrayList<Path>();
        var images = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, entry -> !Clutter.is(entry))) {
            for (var entry : entries) {
                if (Files.isDirectory(entry)) {
                    folders.add(entry);
                } else if (ImageFormat.looksLikeImage(entry.getFileName().toString())) {
                    images.add(entry);
                }
            }
        } catch (AccessDeniedException e) {
            throw new UserException(Sentence.of("dataset.no-permission", folder), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.cannot-list", folder), e);
        }
        folders.sort(BY_NAME);
        images.sort(BY_NAME);
        if (images.isEmpty() && folders.size() == 1 && sameName(folder, folders.getFirst())) {
            return of(folders.getFirst());
        }
        return new FolderContent(folder, List.copyOf(folders), List.copyOf(images));
    }

    private static boolean sameName(Path folder, Path inner) {
        return inner.getFileName().equals(folder.toAbsolutePath().normalize().getFileName());
    }

    String name() {
        return folder.getFileName().toString();
    }
}
