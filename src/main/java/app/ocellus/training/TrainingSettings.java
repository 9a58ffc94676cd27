package app.ocellus.training;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every choice of a {@link TrainingConfig} by its name, as on the command line and in files: {@code
 * batch}, {@code rotation}, or with the group it stands in, {@code augmentation.rotation}.
 */
public final class TrainingSettings {

    private final ObjectNode tree;
    private final Map<String, ObjectNode> groups = new TreeMap<>();

    /** The settings of {@code config}. */
    public TrainingSettings(TrainingConfig config) {
        this.tree = Json.node(config);
        collect("", tree);
    }

    private void collect(String path, ObjectNode group) {
        for (var field : group.properties()) {
            if (field.getValue() instanceof ObjectNode inner) {
                collect(path + field.getKey() + ".", inner);
            } else {
                groups.put(path + field.getKey(), group);
            }
        }
    }

    /** All names in full, sorted. */
    public List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /**
     * Changes one setting; a value that is refused changes nothing.
     *
     * @param name in full, or its last part where that is enough
     * @throws UserException when there is none of that name, or several, or the value cannot be
     *     meant
     */
    public TrainingSettings set(String name, String value) {
        var full = full(name);
        var group = requireNonNull(groups.get(full));
        var field = last(full);
        var before = group.get(field);
        group.set(field, like(before, value));
        try {
            read();
            return this;
        } catch (JsonProcessingException e) {
            group.set(field, before);
            throw new UserException(
                    Sentence.of("training.impossible-setting", full, value, reason(e)), e);
        }
    }

    private String full(String name) {
        var wanted = camelCase(name);
        var found =
                groups.keySet().stream()
                        .filter(full -> full.equals(wanted) || full.endsWith("." + wanted))
                        .toList();
        if (found.size() != 1) {
            throw new UserException(
                    Sentence.of("training.unknown-setting", name, String.join(", ", names())));
        }
        return found.getFirst();
    }

    /** People write class-weights on a command line; files have classWeights. */
    private static String camelCase(String name) {
        return Pattern.compile("-(.)").matcher(name).replaceAll(m -> m.group(1).toUpperCase(ROOT));
    }

    private static String last(String full) {
        return full.substring(full.lastIndexOf('.') + 1);
    }

    /** People write yes and on where a file has true. */
    private static JsonNode like(JsonNode present, String value) {
        if (present.isBoolean()) {
            return switch (value) {
                case "on", "yes", "true" -> Json.node(true);
                case "off", "no", "false" -> Json.node(false);
                default -> Json.node(value);
            };
        }
        try {
            return present.isNumber()
                    ? Json.node(
                            present.isIntegralNumber()
                                    ? Long.valueOf(value)
                                    : Double.valueOf(value))
                    : Json.node(value);
        } catch (NumberFormatException e) {
            return Json.node(value);
        }
    }

    private static String reason(JsonProcessingException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private TrainingConfig read() throws JsonProcessingException {
        return Json.read(tree.toString(), TrainingConfig.class);
    }

    /** The configuration that they make. */
    public TrainingConfig config() {
        try {
            return read();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("each change was checked", e);
        }
    }
}
