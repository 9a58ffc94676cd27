package app.ocellus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

class CheckedFormatTest {

    private static final CheckedFormat FORMAT = new CheckedFormat("TEST", 3);

    private static byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        FORMAT.write(out, data -> data.writeUTF("glacier"));
        return out.toByteArray();
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var content = FORMAT.read(file());
        assertEquals("glacier", content.readUTF());
        assertEquals(0, content.available());
    }

    @Test
    void anotherKindAndAnotherVersionAreRefused() throws IOException {
        var file = file();
        assertThrows(IOException.class, () -> new CheckedFormat("TEXT", 3).read(file));
        assertThrows(IOException.class, () -> new CheckedFormat("TEST", 4).read(file));
    }

    @Test
    void noByteChangesAndNoneIsMissingUnnoticed() throws IOException {
        var file = file();
        for (int i = 0; i < file.length; i++) {
            var cut = Arrays.copyOf(file, i);
            assertThrows(IOException.class, () -> FORMAT.read(cut), i + " bytes");
            var changed = file.clone();
            changed[i] ^= 1;
            assertThrows(IOException.class, () -> FORMAT.read(changed), "byte " + i);
        }
    }
}
