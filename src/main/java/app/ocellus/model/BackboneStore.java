package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The backbones that are installed, a folder each. */
public final class BackboneStore {

    private static final int FORMAT = 1;
    private static final String DESCRIPTION = "backbone.json";

    private final Path folder;

    /** The backbones below {@code folder}. */
    public BackboneStore(Path folder) {
        this.folder = folder;
    }

    /** All that are installed, the smallest network first. */
    public List<BackboneInfo> all() {
        try (var folders = Files.list(folder)) {
            return folders.filter(f -> Files.exists(f.resolve(DESCRIPTION)))
                    .map(this::read)
                    .sorted(Comparator.comparingLong(BackboneInfo::parameters))
                    .toList();
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.no-backbones", folder), e);
        }
    }

    /**
     * The backbone of this id.
     *
     * @throws UserException when it is not installed
     */
    public BackboneInfo find(String id) {
        return all().stream()
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UserException(
                                        Sentence.of(
                                                "model.unknown-backbone",
                                                id,
                                                String.join(
                                                        ", ",
                                                        all().stream()
                                                                .map(BackboneInfo::id)
                                                                .toList()))));
    }

    /**
     * The checked content of the file that infers.
     *
     * @throws UserException when it is missing or not what {@code backbone.json} says
     */
    public byte[] onnx(BackboneInfo info) {
        return checked(info, info.onnx());
    }

    /** The file that trains, checked, with the promise of {@link #onnx}. */
    public Path torch(BackboneInfo info) {
        checked(info, info.torch());
        return folder.resolve(info.id()).resolve(info.torch().file());
    }

    private byte[] checked(BackboneInfo info, BackboneInfo.PinnedFile pinned) {
        var file = folder.resolve(info.id()).resolve(pinned.file());
        try {
            var content = Files.readAllBytes(file);
            if (!ContentHash.of(content).hex().equals(pinned.sha256())) {
                throw new UserException(Sentence.of("model.backbone-changed", file));
            }
            return content;
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.backbone-unreadable", file), e);
        }
    }

    private BackboneInfo read(Path backbone) {
        var file = backbone.resolve(DESCRIPTION);
        try {
            var info = Json.read(Files.readString(file), BackboneInfo.class);
            if (info.format() != FORMAT || !info.id().equals(backbone.getFileName().toString())) {
                throw new UserException(Sentence.of("model.backbone-unreadable", file));
            }
            return info;
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.backbone-unreadable", file), e);
        }
    }
}
