package app.ocellus.workspace.run;

import app.ocellus.file.Folders;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Gives each run of a project a number of its own, and a folder of that name. */
final class RunNumbers {

    private static final String NAME = "run-";

    private RunNumbers() {}

    /**
     * Claims the number after the highest, so that no run that cannot be read is written over.
     *
     * @param trash whose runs may come back
     * @throws UserException when no folder can be made
     */
    static int claim(Path runs, Path trash) {
        try {
            Files.createDirectories(runs);
            int number =
                    1
                            + Stream.of(runs, trash)
                                    .flatMap(parent -> Folders.inside(parent).stream())
                                    .mapToInt(RunNumbers::number)
                                    .max()
                                    .orElse(0);
            while (!claim(folder(runs, number))) {
                number++;
            }
            return number;
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", runs, Reasons.of(e)), e);
        }
    }

    /** The folder of a number. */
    static Path folder(Path runs, int number) {
        return runs.resolve(NAME + number);
    }

    private static boolean claim(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false; // another program was quicker
        }
    }

    private static int number(Path folder) {
        var name = folder.getFileName().toString();
        try {
            return name.startsWith(NAME) ? Integer.parseInt(name.substring(NAME.length())) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
