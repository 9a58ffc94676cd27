package app.ocellus.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class JsonTest {

    record Run(int number, String name, @Nullable Double loss, List<String> classes) {}

    @Test
    void whatIsWrittenIsReadAgain() throws JsonProcessingException {
        var run = new Run(3, "\u732b \"x\"\n", 0.1, List.of("a", "b"));
        assertEquals(run, Json.read(Json.line(run), Run.class));
        assertEquals(run, Json.read(Json.pretty(run), Run.class));
    }

    @Test
    void aLineIsOneLine() {
        assertFalse(Json.line(new Run(3, "a\nb", 0.1, List.of())).contains("\n"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertFalse(Json.line(new Run(3, "a", null, List.of())).contains("loss"));
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() throws JsonProcessingException {
        var text = "{\"number\":1,\"name\":\"a\",\"classes\":[],\"mood\":{\"good\":true}}";
        assertEquals(new Run(1, "a", null, List.of()), Json.read(text, Run.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"number\":1",
                "{\"number\":1} and more",
                "{\"number\":null}",
                "{\"number\":\"many\"}"
            })
    void whatIsNotThatTypeIsRefused(String text) {
        assertThrows(JsonProcessingException.class, () -> Json.read(text, Run.class));
    }

    @Test
    void endlessNestingIsRefused() {
        var deep = "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertThrows(JsonProcessingException.class, () -> Json.tree(deep));
    }

    @Test
    void anEndlessTextIsRefused() {
        var text = "{\"a\":\"" + "x".repeat((1 << 20) + 1) + "\"}";
        assertThrows(JsonProcessingException.class, () -> Json.tree(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "\"a\"", "{} {}"})
    void whatIsNoObjectIsRefused(String text) {
        assertThrows(JsonProcessingException.class, () -> Json.tree(text));
    }

    @Test
    void anObjectMayHaveAnyFields() throws JsonProcessingException {
        assertEquals(2, Json.tree("{\"format\":2,\"x\":[1]}").path("format").asInt());
    }
}
