package app.ocellus.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.ocellus.fixtures.ExifBlock;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

class ExifTest {

    private static final byte[] JPEG =
            PictureFolder.encoded(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "jpg");

    private final PictureFolder folder;

    ExifTest(@TempDir Path root) {
        folder = new PictureFolder(root);
    }

    private ImageHeader header(byte[] content) {
        folder.write("1.jpg", content);
        return new ImageDecoder().header(folder.root().resolve("1.jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "5, 500",
        "05, 50",
        "123, 123",
        "123456, 123",
        "999999999, 999",
        "x, 0",
        "-1, 0"
    })
    void theTimeOfAPictureIsThatOfTheCamera(String subsec, long millis) {
        var taken = header(ExifBlock.taken(JPEG, "2024:02:29 23:59:58", subsec)).taken();
        long second = Instant.parse("2024-02-29T23:59:58Z").toEpochMilli();
        assertEquals(OptionalLong.of(second + millis), taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000:00:00 00:00:00",
                "    :  :     :  :  ",
                "2024-02-29T23:59:58",
                "2023:02:29 10:00:00",
                "",
                "yesterday"
            })
    void aTimeThatIsNoneIsNotKnown(String time) {
        var header = header(ExifBlock.taken(JPEG, time, ""));
        assertEquals(OptionalLong.empty(), header.taken());
        assertEquals(8, header.width());
    }

    @Test
    void aPictureWithoutNotesHasNoTime() {
        assertEquals(OptionalLong.empty(), header(JPEG).taken());
    }

    @Test
    void aTornBlockOfNotesCostsNothingButTheNotes() {
        var whole = ExifBlock.taken(JPEG, "2024:02:29 23:59:58", "5");
        whole[2 + 4 + 6 + 8 + 2 + 12 + 8] = 0x7f; // where the camera's notes begin: far outside
        assertEquals(OptionalLong.empty(), header(whole).taken());
    }

    @Test
    void otherContentHasAnotherChecksum() {
        long sum = header(JPEG).startSum();
        assertEquals(sum, header(JPEG.clone()).startSum());
        var other = JPEG.clone();
        other[other.length - 3] ^= 1;
        assertNotEquals(sum, header(other).startSum());
    }
}
