package app.ocellus.workspace;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The choices of a project on the disk. */
final class ChoicesFile {

    private final Path file;
    private final AtomicFiles files;

    /** Those of the project in {@code folder}. */
    ChoicesFile(Path folder, AtomicFiles files) {
        this.file = folder.resolve("choices.json");
        this.files = files;
    }

    /** What was saved last, else the defaults; a file that cannot be read is put aside. */
    ProjectChoices read() {
        if (!Files.exists(file)) {
            return ProjectChoices.DEFAULT;
        }
        try {
            var choices = Json.read(Files.readString(file), ProjectChoices.class);
            if (choices.format() == ProjectChoices.FORMAT) {
                return choices;
            }
            Aside.put(file, new IOException("format " + choices.format()));
        } catch (IOException e) {
            Aside.put(file, e);
        }
        return ProjectChoices.DEFAULT;
    }

    void write(ProjectChoices choices) {
        files.write(file, Json.pretty(choices));
    }
}
