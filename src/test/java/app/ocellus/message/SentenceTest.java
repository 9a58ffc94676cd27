package app.ocellus.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;

class SentenceTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aSentenceIsSaidInTheLanguageThatIsAskedFor() {
        var sentence = Sentence.of("image.empty", Path.of("/a b/1.jpg"));
        assertEquals(
                "/a b/1.jpg is empty. Copy or download it again, or delete it.",
                sentence.in(Locale.ENGLISH));
        assertEquals(
                "/a b/1.jpg"
                    + " \u662f\u7a7a\u6587\u4ef6\u3002\u8bf7\u91cd\u65b0\u590d\u5236\u6216\u4e0b\u8f7d\uff0c\u6216\u5c06\u5176\u5220\u9664\u3002",
                sentence.in(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void aLanguageThatIsNotThereIsEnglishWhateverTheSystemSpeaks() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        var sentence = Sentence.of("training.cancelled");
        assertEquals("Cancelled.", sentence.in(Locale.FRENCH));
        assertEquals("Cancelled.", sentence.toString());
    }

    @Test
    void aSentenceInsideASentenceIsSaidInTheSameLanguage() {
        var sentence =
                Sentence.of("file.not-written", "/m", Sentence.of("file.reason.missing", "/d"));
        assertEquals(true, sentence.toString().contains("(/d does not exist)"));
        assertEquals(
                true, sentence.in(Locale.SIMPLIFIED_CHINESE).contains("/d \u4e0d\u5b58\u5728"));
    }

    @Test
    void namesAreNotReadAsPatterns() {
        var name = "/it's {0} 100%/'1'.jpg";
        assertEquals(
                name + " is empty. Copy or download it again, or delete it.",
                Sentence.of("image.empty", name).toString());
    }

    @Test
    void oneAndManyAreToldApart() {
        assertEquals(
                "No better validation loss for 1 epoch.",
                Sentence.of("training.early-stopped", 1).toString());
        assertEquals(
                "No better validation loss for 1,000 epochs.",
                Sentence.of("training.early-stopped", 1000).toString());
    }

    @Test
    void aKeyThatIsNotThereFailsWhenItIsSaid() {
        assertThrows(MissingResourceException.class, () -> Sentence.of("no.such.key").toString());
    }

    @Test
    void aFailureSaysItsSentence() {
        var sentence = Sentence.of("training.cancelled");
        var failure = new UserException(sentence);
        assertEquals("Cancelled.", failure.getMessage());
        assertEquals(sentence, failure.sentence());
    }
}
