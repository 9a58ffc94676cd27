package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.FolderList;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class SeveralFoldersTest {

    private final PictureFolder pictures;
    private final Path home;
    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);

    SeveralFoldersTest(@TempDir Path folder) {
        pictures = new PictureFolder(folder.resolve("pictures")).add("cat", 9).add("dog", 9);
        home = folder.resolve("home");
    }

    private OpenProject open(ProjectOpener opener) {
        var folders = List.of(pictures.root().resolve("cat"), pictures.root().resolve("dog"));
        var together = FolderList.of(folders, home.resolve("folders"), files);
        return opener.open(together, _ -> {}, new Cancellation());
    }

    @Test
    void severalFoldersAreOneProjectWhoseSamplesAreFollowed()
            throws IOException, InterruptedException {
        try (var opener =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()),
                        new ProjectStore(home.resolve("projects"), files))) {
            var opened = open(opener);
            assertEquals("cat + dog", opened.name());
            new ContentLearner(Duration.ZERO, ContentLearner.Hashes.READ)
                    .learn(opened, new Cancellation());
            var cat = pictures.root().resolve("cat");
            Files.move(cat.resolve("1.png"), cat.resolve("renamed.png"));
            var again = open(opener);
            assertEquals(opened.project().id(), again.project().id());
            assertEquals(opened.split().roles(), again.split().roles());
            var reopened = opener.reopen(opened.project().id(), _ -> {}, new Cancellation());
            assertEquals(opened.split().roles(), reopened.split().roles());
        }
    }
}
