package app.ocellus.workspace.run;

import app.ocellus.file.Json;
import app.ocellus.training.TrainingConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads {@code run.json} of this version and of those before. */
final class RunRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecords.class);
    private static final String CONFIG = "config";

    private RunRecords() {}

    /**
     * The record that this text holds, in today's format.
     *
     * @throws IOException when it is none, or one of a newer version
     */
    static RunRecord read(String text) throws IOException {
        var fields = (ObjectNode) Json.tree(text);
        int format = fields.path("format").asInt();
        if (format < 1 || format > RunRecord.FORMAT) {
            throw new IOException("format " + format);
        }
        if (format == 1) {
            migrate(fields);
        }
        if (!readable(fields.path(CONFIG))) {
            fields.remove(CONFIG);
        }
        return Json.read(fields.toString(), RunRecord.class);
    }

    /** Format 1 knew finished runs only, no name and no note, and not when they began. */
    private static void migrate(ObjectNode fields) throws IOException {
        try {
            var finished = Instant.parse(fields.path("finished").asText());
            var took = Duration.ofMillis((long) (1e3 * fields.path("seconds").asDouble()));
            fields.put("started", finished.minus(took).truncatedTo(ChronoUnit.SECONDS).toString());
        } catch (DateTimeException e) {
            throw new IOException("no time at which it was finished", e);
        }
        fields.put("format", RunRecord.FORMAT);
        fields.put("note", "");
        fields.put("declined", false);
    }

    /** Choices that this version does not know must not hide the run. */
    private static boolean readable(JsonNode config) {
        try {
            Json.read(config.toString(), TrainingConfig.class);
            return true;
        } catch (IOException e) {
            LOG.warn("The choices of a run cannot be read", e);
            return false;
        }
    }
}
