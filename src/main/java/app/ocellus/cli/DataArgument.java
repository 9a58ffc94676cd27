package app.ocellus.cli;

import app.ocellus.dataset.DatasetScan;

import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** The dataset that a command is about. */
final class DataArgument {

    @Parameters(
            paramLabel = "DATA",
            arity = "1..*",
            description =
                    "folder of class folders, of train/test folders, or of pictures; a list of file"
                            + " and class; or several folders")
    private List<Path> data = List.of();

    /** The folders or the list. */
    List<Path> paths() {
        return data;
    }

    /**
     * What is there; what was passed over is said.
     *
     * @throws app.ocellus.message.UserException when there is no dataset
     */
    DatasetScan scan(Tools tools) {
        return ScanCommand.scanAndNote(tools, data);
    }
}
