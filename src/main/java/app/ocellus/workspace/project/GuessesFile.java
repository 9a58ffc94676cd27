package app.ocellus.workspace.project;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.workspace.kept.KeptFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was guessed of images when a person decided about them, in {@code guesses.jsonl}, a line an
 * image; of several lines for one the last counts. Whether guesses were right follows from the
 * labels of today, so nothing of that is written down.
 */
final class GuessesFile {

    private static final Logger LOG = LoggerFactory.getLogger(GuessesFile.class);
    private static final String NAME = "guesses.jsonl";

    private record Line(String sample, String guess) {}

    private final Path file;
    private final AtomicFiles files;

    GuessesFile(Path folder, AtomicFiles files) {
        this.file = folder.resolve(NAME);
        this.files = files;
    }

    /**
     * All of it; a line that cannot be read is passed over.
     *
     * @throws app.ocellus.message.UserException when the disk does not give it just now
     */
    Map<SampleId, ClassId> read() {
        var guesses = new HashMap<SampleId, ClassId>();
        try {
            var text = new String(KeptFile.bytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> take(line, guesses));
        } catch (NoSuchFileException e) {
            LOG.debug("{} begins with the first guess", file, e);
        }
        return guesses;
    }

    private void take(String text, Map<SampleId, ClassId> guesses) {
        try {
            var line = Json.read(text, Line.class);
            guesses.put(new SampleId(line.sample()), new ClassId(line.guess()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("A line of {} is passed over: {}", file, text, e);
        }
    }

    /**
     * Adds these behind the others.
     *
     * @throws app.ocellus.message.UserException when that fails
     */
    void append(Map<SampleId, ClassId> guesses) {
        var lines = new StringBuilder();
        var sorted = new TreeMap<String, String>();
        guesses.forEach((sample, guess) -> sorted.put(sample.value(), guess.value()));
        sorted.forEach(
                (sample, guess) -> lines.append(Json.line(new Line(sample, guess))).append('\n'));
        files.append(file, lines.toString());
    }
}
