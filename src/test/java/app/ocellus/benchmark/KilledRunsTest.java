package app.ocellus.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class KilledRunsTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aTrainingThatIsKilledTwiceEndsAsOneThatNeverWas() throws Exception {
        var data = new PictureFolder(folder.resolve("data")).add("cat", 20).add("dog", 20).root();
        var options =
                List.of(data.toString(), "--size", "32", "--epochs", "200", "--patience", "200");
        var figures = new KilledRuns(folder, options, 3, 0.2).kill(2);
        assertTrue(figures.kills() >= 1, figures.toString());
        assertEquals(0, figures.torn());
        assertEquals(200, figures.epochs());
        assertTrue(figures.same(), figures.toString());
    }
}
