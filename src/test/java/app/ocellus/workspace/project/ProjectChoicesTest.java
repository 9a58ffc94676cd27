package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProjectChoicesTest {

    private final Path folder;

    ProjectChoicesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Project project() {
        return new Project(folder, new AtomicFiles(FileOps.REAL));
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        assertFalse(project().choices().retrain());
        project().saveChoices(project().choices().withRetrain(true));
        assertTrue(project().choices().retrain());
    }

    @Test
    void whoMayOnlyLookChoosesNothing() {
        var looked = project().forReading();
        assertEquals(
                "workspace.read-only",
                Failures.key(() -> looked.saveChoices(ProjectChoices.DEFAULT.withRetrain(true))));
        assertFalse(project().choices().retrain());
    }

    @Test
    void aDamagedFileIsPutAsideByTheNext() throws IOException {
        Files.writeString(folder.resolve("choices.json"), "{\"format\":1,\"retr");
        assertEquals(ProjectChoices.DEFAULT, project().choices());
        project().saveChoices(ProjectChoices.DEFAULT);
        assertTrue(Files.exists(folder.resolve("choices.json.unreadable")));
    }
}
