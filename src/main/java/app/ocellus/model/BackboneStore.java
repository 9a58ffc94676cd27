package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo.PinnedFile;
import app.ocellus.model.InstalledBackbone.Origin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The backbones that are installed, a folder each: those that are shipped, and added ones. */
public final class BackboneStore {

    private final Path shipped;
    private final Supplier<AddedBackbones.Content> added;

    /** The backbones below {@code shipped}, and those that a person added. */
    public BackboneStore(Path shipped, AddedBackbones added) {
        this.shipped = shipped;
        this.added = added::content;
    }

    /** The backbones below {@code shipped} alone. */
    public BackboneStore(Path shipped) {
        this.shipped = shipped;
        this.added = () -> new AddedBackbones.Content(List.of(), Map.of());
    }

    /**
     * All that can be used: those that are shipped, the smallest network first, then added ones.
     */
    public List<InstalledBackbone> installed() {
        var own = shipped();
        var taken = own.stream().map(one -> one.info().id()).toList();
        return Stream.concat(
                        own.stream(),
                        added.get().usable().stream()
                                .filter(one -> !taken.contains(one.info().id())))
                .toList();
    }

    /** What is known of all that can be used, in the order of {@link #installed}. */
    public List<BackboneInfo> all() {
        return installed().stream().map(InstalledBackbone::info).toList();
    }

    /** Why others that were added cannot be used, by id. */
    public Map<String, Sentence> refused() {
        return added.get().refused();
    }

    private List<InstalledBackbone> shipped() {
        try (var folders = Files.list(shipped)) {
            return folders.filter(f -> Files.exists(f.resolve(BackboneDescription.FILE)))
                    .map(BackboneStore::read)
                    .sorted(Comparator.comparingLong(one -> one.info().parameters()))
                    .toList();
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.no-backbones", shipped), e);
        }
    }

    /** The backbone of this id, if it can be used. */
    public Optional<InstalledBackbone> lookUp(String id) {
        return installed().stream().filter(one -> one.info().id().equals(id)).findFirst();
    }

    /**
     * What is known of the backbone of this id.
     *
     * @throws UserException when it is not installed, or was changed after it was added
     */
    public BackboneInfo find(String id) {
        return lookUp(id).map(InstalledBackbone::info).orElseThrow(() -> unknown(id));
    }

    private UserException unknown(String id) {
        var why = refused().get(id);
        var ids = String.join(", ", all().stream().map(BackboneInfo::id).toList());
        return new UserException(
                why == null ? Sentence.of("model.unknown-backbone", id, ids) : why);
    }

    /**
     * The checked content of the file that infers.
     *
     * @throws UserException when it is missing or not what {@code backbone.json} says
     */
    public byte[] onnx(BackboneInfo info) {
        var one = lookUp(info.id()).orElseThrow(() -> unknown(info.id()));
        var file = one.file(info.onnx());
        try {
            var content = Files.readAllBytes(file);
            check(one, info.onnx(), ContentHash.of(content));
            return content;
        } catch (IOException e) {
            throw unreadable(one, file, e);
        }
    }

    /** The file that trains, checked, with the promise of {@link #onnx}. */
    public Path torch(BackboneInfo info) {
        var one = lookUp(info.id()).orElseThrow(() -> unknown(info.id()));
        var file = one.file(info.torch());
        try (var in = Files.newInputStream(file)) {
            check(one, info.torch(), ContentHash.ofCopied(in, OutputStream.nullOutputStream()));
            return file;
        } catch (IOException e) {
            throw unreadable(one, file, e);
        }
    }

    private static void check(InstalledBackbone one, PinnedFile pinned, ContentHash hash) {
        if (!hash.hex().equals(pinned.sha256())) {
            var key =
                    switch (one.origin()) {
                        case SHIPPED -> "model.backbone-changed";
                        case ADDED -> "model.added-backbone-changed";
                    };
            throw new UserException(Sentence.of(key, one.file(pinned)));
        }
    }

    private static UserException unreadable(InstalledBackbone one, Path file, IOException cause) {
        var key =
                switch (one.origin()) {
                    case SHIPPED -> "model.backbone-unreadable";
                    case ADDED -> "model.added-backbone-unreadable";
                };
        return new UserException(Sentence.of(key, file), cause);
    }

    private static InstalledBackbone read(Path folder) {
        var file = folder.resolve(BackboneDescription.FILE);
        try {
            var info = Json.read(Files.readString(file), BackboneInfo.class);
            if (info.format() != BackboneDescription.FORMAT
                    || !info.id().equals(folder.getFileName().toString())) {
                throw new UserException(Sentence.of("model.backbone-unreadable", file));
            }
            return new InstalledBackbone(
                    info, folder, InstalledBackbone.bytes(info, folder), Origin.SHIPPED);
        } catch (IOException e) {
            throw new UserException(Sentence.of("model.backbone-unreadable", file), e);
        }
    }
}
