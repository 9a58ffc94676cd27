package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.ExifBlock;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

class BurstNoteTest {

    private final PictureFolder folder;
    private int shade;

    BurstNoteTest(@TempDir Path root) {
        folder = new PictureFolder(root);
    }

    private void add(String path, String time, String subsec) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ++shade * 4000);
        folder.write(path, ExifBlock.taken(PictureFolder.encoded(image, "jpg"), time, subsec));
    }

    @Test
    void aLikelyBurstStructureIsPointedOut() {
        for (int i = 0; i < 4; i++) {
            add("cat/" + i + ".jpg", "2024:05:01 10:00:0" + i, "25");
            add("dog/" + i + ".jpg", "2024:05:01 1" + i + ":00:00", "");
        }
        var scan = Scans.of(folder);
        assertEquals(List.of("dataset.bursts"), Scans.keys(scan));
        var said = scan.problems().getFirst().sentence().toString();
        assertTrue(said.contains("4 of 8 images") && said.contains("--group burst:2"), said);
        assertEquals(
                List.of(4),
                Groups.by(Grouping.of("burst:2"), scan.snapshot()).stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void aFewPicturesSoonAfterEachOtherAreNoStructure() {
        for (int i = 0; i < 10; i++) {
            add("cat/" + i + ".jpg", "2024:05:1" + i + " 10:00:00", "");
        }
        add("cat/a.jpg", "2024:05:19 10:00:01", "");
        assertEquals(List.of(), Scans.keys(Scans.of(folder)));
    }
}
