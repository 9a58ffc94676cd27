package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Brought.Written;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.Optional;

class BroughtTest {

    private static final byte[] CONTENT = {(byte) 0x89, 'P', 'N', 'G', 1, 2, (byte) 0xfb, 4, 5};
    private static final String DATA =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(CONTENT);

    private static void assertPicture(Written written) {
        assertArrayEquals(CONTENT, written.picture().orElseThrow());
    }

    @Test
    void aPictureThatIsItsOwnAddressIsTakenFromIt() {
        assertPicture(new Written("", DATA));
        assertPicture(new Written("", "\n" + DATA));
        assertPicture(new Written("<a><IMG alt='x' src=\"" + DATA + "\"></a>", ""));
        assertPicture(
                new Written(
                        "",
                        DATA.replace("+", "%2B")
                                .replace("/", "%2F")
                                .replaceFirst("image%2Fpng", "image/png")));
    }

    @Test
    void anAddressIsNoPicture() {
        for (var address :
                new String[] {"https://a.example/cat.jpg", "http://x", "blob:https://y"}) {
            var written = new Written("", address);
            assertEquals(Optional.empty(), written.picture());
            assertTrue(written.isAddress(), address);
        }
        var page = new Written("<meta><img width=3 src=https://a.example/cat.jpg>", "");
        assertEquals(Optional.empty(), page.picture());
        assertTrue(page.namesPicture());
        assertTrue(page.isAddress());
    }

    @Test
    void otherTextIsNothing() {
        for (var text :
                new String[] {"", "some words", "C:\\cats\\tom.jpg", "data:text/plain,hello"}) {
            var written = new Written("<b>" + text + "</b>", text);
            assertEquals(Optional.empty(), written.picture());
            assertFalse(written.isAddress(), text);
        }
    }

    @Test
    void whatIsNoBase64IsNoPicture() {
        assertEquals(Optional.empty(), new Written("", "data:image/png;base64,A").picture());
    }
}
