package app.ocellus.model;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person trusted, remembered beside the folder and not in it. */
final class BackbonePins {

    private static final int FORMAT = 1;

    /**
     * A backbone as it was when it was trusted.
     *
     * @param description SHA-256 of its {@code backbone.json}, in hex
     * @param torch SHA-256 of the file that trains
     * @param onnx SHA-256 of the file that infers
     */
    record Pin(String id, String description, String torch, String onnx) {

        Pin {
            requireNonNull(id);
            requireNonNull(description);
            requireNonNull(torch);
            requireNonNull(onnx);
        }

        static Pin of(BackboneInfo info, ContentHash description) {
            return new Pin(
                    info.id(), description.hex(), info.torch().sha256(), info.onnx().sha256());
        }
    }

    private record Content(int format, List<Pin> trusted) {

        Content {
            trusted = List.copyOf(trusted);
        }
    }

    private final Path file;
    private final AtomicFiles files;

    BackbonePins(Path file, AtomicFiles files) {
        this.file = file;
        this.files = files;
    }

    /**
     * All that are trusted.
     *
     * @throws UserException when what was remembered cannot be read
     */
    List<Pin> all() {
        try {
            var content = Json.read(Files.readString(file), Content.class);
            if (content.format() != FORMAT) {
                throw unreadable(null);
            }
            return content.trusted();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UserException unreadable(@Nullable Exception cause) {
        return new UserException(Sentence.of("model.backbone-pins-unreadable", file), cause);
    }

    void add(Pin pin) {
        var pins = others(pin.id());
        pins.add(pin);
        write(pins);
    }

    void remove(String id) {
        write(others(id));
    }

    private List<Pin> others(String id) {
        var pins = new ArrayList<>(all());
        pins.removeIf(pin -> pin.id().equals(id));
        return pins;
    }

    private void write(List<Pin> pins) {
        files.write(file, Json.pretty(new Content(FORMAT, pins)));
    }
}
