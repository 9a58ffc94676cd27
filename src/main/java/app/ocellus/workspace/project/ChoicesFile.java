package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.workspace.kept.KeptFile;

import java.io.IOException;
import java.nio.file.Path;

/** The choices of a project on the disk. */
final class ChoicesFile {

    private final KeptFile<ProjectChoices> file;
    private final AtomicFiles files;

    /** Those of the project in {@code folder}. */
    ChoicesFile(Path folder, AtomicFiles files) {
        var place = folder.resolve("choices.json");
        this.file = new KeptFile<>(place, text -> parsed(place, text));
        this.files = files;
    }

    private static ProjectChoices parsed(Path file, String text) throws IOException {
        KeptFile.requireFormat(file, text, ProjectChoices.FORMAT);
        return Json.read(text, ProjectChoices.class);
    }

    /**
     * What was saved last, else the defaults.
     *
     * @throws app.ocellus.message.UserException when it cannot be read just now, or a newer version
     *     wrote it
     */
    ProjectChoices read() {
        return file.read().orElse(ProjectChoices.DEFAULT);
    }

    void write(ProjectChoices choices) {
        file.write(files, Json.pretty(choices));
    }
}
