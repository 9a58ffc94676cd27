package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a result goes. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Looks whether a file can be written, before the work for it is done.
     *
     * @throws UserException when it cannot
     */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserException(Sentence.of("cli.output-is-folder", file));
        }
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserException(
                    Sentence.of("cli.output-folder-missing", file, folder == null ? file : folder));
        }
        try {
            Files.delete(Files.createTempFile(folder, ".ocellus-", ".tmp"));
        } catch (IOException e) {
            throw new UserException(Sentence.of("cli.output-not-writable", file, folder), e);
        }
    }
}
