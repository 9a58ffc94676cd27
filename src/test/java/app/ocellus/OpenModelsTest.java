package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.ocellus.evaluation.OpenModel;
import app.ocellus.ui.NamedAnswers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OpenModelsTest {

    private final ArrayList<Path> opened = new ArrayList<>();
    private final OpenModels<OpenModel> models = new OpenModels<>(this::open);

    @Test
    void aModelIsOpenedOnce(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.ocellus"), "one");
        assertSame(models.of(file), models.of(file));
        assertEquals(1, opened.size());
    }

    @Test
    void aModelThatWasWrittenAgainIsReadAgain(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.ocellus"), "one");
        var before = models.of(file);
        Files.writeString(file, "another one");
        assertNotSame(before, models.of(file));
    }

    private OpenModel open(Path file) {
        opened.add(file);
        return new OpenModel(
                NamedAnswers.byFolder(List.of()),
                (_, _, _) -> {
                    throw new AssertionError("nobody asked");
                });
    }
}
