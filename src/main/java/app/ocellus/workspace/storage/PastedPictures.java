package app.ocellus.workspace.storage;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures that came without a file: each gets one in the cache, so that it is one of many. */
public record PastedPictures(Path folder, AtomicFiles files) {

    private static final int MARK = 8;

    /**
     * The file of a picture; an equal one has the same.
     *
     * @param content an encoded picture
     * @throws app.ocellus.message.UserException when it cannot be written
     */
    public Path keep(byte[] content) {
        var mark = ContentHash.of(content).hex().substring(0, MARK);
        // the name's end is of no account: files are read by their content
        var file = folder.resolve("pasted-" + mark + ".png");
        if (!Files.exists(file)) {
            files.write(file, out -> out.write(content));
        }
        return file;
    }
}
