package app.ocellus.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

import java.io.UncheckedIOException;

/** The one way in which the program reads and writes JSON. */
public final class Json {

    /** A value for maps that is written as null; an absent value is not written at all. */
    public static final Object NULL = NullNode.getInstance();

    private static final int MOST_NESTING = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonMapper MAPPER = newMapper();

    private Json() {}

    private static JsonMapper newMapper() {
        var mapper =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .withCoercionConfig(
                                LogicalType.Enum,
                                enums ->
                                        enums.setCoercion(
                                                CoercionInputShape.EmptyString,
                                                CoercionAction.Fail))
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MOST_NESTING)
                                .maxStringLength(LONGEST_TEXT)
                                .build());
        return mapper;
    }

    /** One line of JSON. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that a person may want to read. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads {@code text} as a {@code type}; fields that this version does not know are passed over.
     *
     * @throws JsonProcessingException when it is not that
     */
    public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
        var value = MAPPER.readValue(text, type);
        if (value == null) {
            throw MismatchedInputException.from(null, type, "null");
        }
        return value;
    }

    /**
     * Reads {@code text} as an object of any fields, to look at its version before anything else.
     *
     * @throws JsonProcessingException when it is no JSON, or no object
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return read(text, ObjectNode.class);
    }

    /** A value as the tree that its JSON is; a record becomes an object of fields. */
    @SuppressWarnings("unchecked")
    public static <N extends JsonNode> N node(Object value) {
        return (N) MAPPER.valueToTree(value);
    }
}
