package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code backbone.json} that somebody else wrote. Nothing it says is believed before it has been
 * looked at: names become files, numbers become memory, texts are shown.
 *
 * @param hash of the file
 */
record BackboneDescription(BackboneInfo info, ContentHash hash) {

    static final String FILE = "backbone.json";
    static final int FORMAT = 1;

    private static final int LARGEST = 64 << 10;
    private static final int SMALLEST_INPUT = 8;
    private static final int WIDEST = 1 << 16;
    private static final int MOST_LAYERS = 10_000;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 1000;
    private static final int COLOURS = 3;

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}\\.");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Names that Windows keeps for itself, whatever follows a dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Set<String> PADDINGS = Set.of("fixed", "tensorflow-same");
    private static final List<String> DEPTHS = List.of("last", "last-two", "all");

    /**
     * Reads the description in {@code folder}.
     *
     * @throws UserException when there is none, or it says what cannot be
     */
    static BackboneDescription in(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UserException(Sentence.of("model.backbone-not-here", folder));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new UserException(Sentence.of("model.backbone-no-description", file));
            }
            var content = Files.readAllBytes(file);
            var text = new String(content, StandardCharsets.UTF_8);
            var info = Json.read(text, BackboneInfo.class);
            check(file, info);
            return new BackboneDescription(info, ContentHash.of(content));
        } catch (JsonProcessingException e) {
            throw new UserException(Sentence.of("model.backbone-no-description", file), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.folder-unreadable", file, Reasons.of(e)), e);
        }
    }

    private static void check(Path file, BackboneInfo info) {
        var field = new Check(file);
        field.holds("format", info.format(), info.format() == FORMAT);
        field.holds("id", info.id(), isId(info.id()));
        field.holds("title", info.title(), isText(info.title(), LONGEST_TITLE));
        field.holds("role", info.role(), info.role().equals(BackboneInfo.OTHER));
        field.holds("license", info.license(), isText(info.license(), LONGEST_TEXT));
        field.holds("source", info.source(), isText(info.source(), LONGEST_TEXT));
        field.holds("torch", info.torch().file(), isFile(info.torch(), "pt"));
        field.holds("onnx", info.onnx().file(), isFile(info.onnx(), "onnx"));
        int size = info.inputSize();
        field.holds(
                "inputSize", size, size >= SMALLEST_INPUT && size <= Preprocessing.LARGEST_SIZE);
        field.holds("featureWidth", info.featureWidth(), info.featureWidth() <= WIDEST);
        field.holds("parameters", info.parameters(), info.parameters() >= 0);
        field.holds("mean", info.mean(), areColours(info.mean(), -1));
        field.holds("std", info.std(), areColours(info.std(), 0));
        field.holds("padding", info.padding(), PADDINGS.contains(info.padding()));
        for (var depth : DEPTHS) {
            int layer = info.trainableFrom().getOrDefault(depth, -1);
            field.holds("trainableFrom." + depth, layer, layer >= 0 && layer < MOST_LAYERS);
        }
    }

    private record Check(Path file) {

        void holds(String field, Object value, boolean right) {
            if (!right) {
                var said = value.toString().replaceAll("\\p{Cntrl}", "?");
                var shown = said.length() > LONGEST_TITLE ? said.substring(0, LONGEST_TITLE) : said;
                throw new UserException(
                        Sentence.of("model.backbone-wrong-field", file, field, shown));
            }
        }
    }

    /** Whether it can name a folder on every system, and nothing else than a folder. */
    static boolean isId(String id) {
        return ID.matcher(id).matches() && !isDevice(id) && !id.contains("..");
    }

    private static boolean isFile(BackboneInfo.PinnedFile pinned, String ending) {
        var name = pinned.file();
        int end = name.length() - ending.length();
        return name.endsWith(ending)
                && FILE_NAME.matcher(name.substring(0, end)).matches()
                && !isDevice(name.toLowerCase(Locale.ROOT))
                && HASH.matcher(pinned.sha256()).matches();
    }

    private static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Control characters could move a terminal's cursor over the question that is asked. */
    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT);
    }

    private static boolean areColours(List<Double> values, double above) {
        return values.size() == COLOURS
                && values.stream().allMatch(value -> value > above && value <= 2);
    }
}
