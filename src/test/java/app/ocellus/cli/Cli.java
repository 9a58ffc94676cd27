package app.ocellus.cli;

import app.ocellus.Composition;
import app.ocellus.file.Json;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs commands in this process, with the real engines. */
final class Cli {

    /** What a command did. */
    record Run(int code, String out, String err) {

        /** Standard output, which is one line of JSON. */
        JsonNode json() {
            return objects().getFirst();
        }

        /** Standard output, a line of JSON each. */
        List<JsonNode> objects() {
            return out.lines().map(Run::parsed).toList();
        }

        private static JsonNode parsed(String line) {
            try {
                return Json.tree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError(line, e);
            }
        }

        boolean leftAStackTrace() {
            return err.contains("\tat ") || out.contains("\tat ");
        }
    }

    private Cli() {}

    /** Runs a command to its end. */
    static Run run(Object... arguments) {
        return run(new Cancellation(), _ -> {}, arguments);
    }

    /** The same, with somebody who reads standard error and may cancel. */
    static Run run(Cancellation cancellation, Consumer<String> notes, Object... arguments) {
        return run(TestProgram::composition, cancellation, notes, arguments);
    }

    /** The same with another program than that of all tests. */
    static Run run(
            Supplier<Composition> program,
            Cancellation cancellation,
            Consumer<String> notes,
            Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new Overheard(notes);
        try (var results = new PrintStream(out, true, StandardCharsets.UTF_8);
                var others = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            var tools = new Tools(program, new Terminal(results, others, false), cancellation);
            var words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
            int code = CommandLineProgram.run(words, tools, results, others);
            return new Run(code, text(out), text(err));
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    /** Tells somebody what has been written so far. */
    private static final class Overheard extends ByteArrayOutputStream {

        private final Consumer<String> listener;

        Overheard(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            listener.accept(text(this));
        }
    }
}
