package app.ocellus.model;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackbonePins.Pin;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The backbones that a person added: copies in the program's own folder, whose hashes were noted
 * when the person said to trust their maker. What has changed since is not used.
 */
public final class AddedBackbones {

    private static final String PINS = "backbones.json";
    private static final String TEMPORARY = ".";

    /**
     * What is there.
     *
     * @param refused why others that lie there are not used, by id
     */
    record Content(List<InstalledBackbone> usable, Map<String, Sentence> refused) {}

    private final Path folder;
    private final BackbonePins pins;

    /** Keeps them in {@code data/backbones}, and what was trusted in a file beside it. */
    public AddedBackbones(Path data, AtomicFiles files) {
        this.folder = data.resolve("backbones");
        this.pins = new BackbonePins(data.resolve(PINS), files);
    }

    /** What can be used, and why the rest cannot. */
    Content content() {
        var usable = new ArrayList<InstalledBackbone>();
        var refused = new LinkedHashMap<String, Sentence>();
        var trusted = new LinkedHashMap<String, Pin>();
        try {
            pins.all().forEach(pin -> trusted.put(pin.id(), pin));
            for (var each : folders()) {
                var id = each.getFileName().toString();
                try {
                    usable.add(read(each, Optional.ofNullable(trusted.get(id))));
                } catch (UserException e) {
                    refused.put(id, e.sentence());
                }
            }
        } catch (UserException e) {
            refused.put(PINS, e.sentence());
        }
        return new Content(List.copyOf(usable), refused);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(each -> !each.getFileName().toString().startsWith(TEMPORARY))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("model.folder-unreadable", folder, Reasons.of(e)), e);
        }
    }

    private static InstalledBackbone read(Path folder, Optional<Pin> pin) {
        if (pin.isEmpty()) {
            throw new UserException(Sentence.of("model.backbone-not-trusted", folder));
        }
        var description = BackboneDescription.in(folder);
        if (!Pin.of(description.info(), description.hash()).equals(pin.get())) {
            throw new UserException(
                    Sentence.of(
                            "model.added-backbone-changed",
                            folder.resolve(BackboneDescription.FILE)));
        }
        var info = description.info();
        return new InstalledBackbone(
                info, folder, InstalledBackbone.bytes(info, folder), Origin.ADDED);
    }

    /**
     * Reads what somebody would like to add, without running anything of it.
     *
     * @throws UserException when it is no backbone, or not what it says it is
     */
    public BackboneCandidate look(
            Path folder, Progress.Listener progress, Cancellation cancellation) {
        var described = BackboneDescription.in(folder);
        var info = described.info();
        long bytes = BackboneFiles.bytes(folder, info);
        var meter = new ProgressMeter(bytes, progress);
        for (var pinned : List.of(info.torch(), info.onnx())) {
            BackboneFiles.copy(
                    folder, pinned, OutputStream.nullOutputStream(), meter, cancellation);
        }
        return new BackboneCandidate(folder, info, described.hash(), bytes);
    }

    /**
     * Copies a backbone and remembers its hashes. The caller has asked whether its maker is
     * trusted.
     *
     * @throws UserException when its id is taken, or it cannot be copied; nothing is added then
     */
    public void add(
            BackboneCandidate candidate, Progress.Listener progress, Cancellation cancellation) {
        var info = candidate.info();
        var target = folder.resolve(info.id());
        if (Files.exists(target)) {
            throw new UserException(Sentence.of("model.backbone-id-taken", info.id(), target));
        }
        var staging = folder.resolve(TEMPORARY + UUID.randomUUID());
        try {
            Files.createDirectories(staging);
            stage(candidate, staging, new ProgressMeter(candidate.bytes(), progress), cancellation);
            pins.add(Pin.of(info, candidate.description()));
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", target, Reasons.of(e)), e);
        } finally {
            BackboneFiles.delete(staging);
        }
    }

    private static void stage(
            BackboneCandidate candidate,
            Path staging,
            ProgressMeter meter,
            Cancellation cancellation)
            throws IOException {
        for (var pinned : List.of(candidate.info().torch(), candidate.info().onnx())) {
            try (var out = Files.newOutputStream(staging.resolve(pinned.file()))) {
                BackboneFiles.copy(candidate.folder(), pinned, out, meter, cancellation);
            }
        }
        Files.copy(
                candidate.folder().resolve(BackboneDescription.FILE),
                staging.resolve(BackboneDescription.FILE));
        if (!BackboneDescription.in(staging).hash().equals(candidate.description())) {
            throw new UserException(
                    Sentence.of(
                            "model.backbone-other-file",
                            candidate.folder().resolve(BackboneDescription.FILE),
                            BackboneDescription.in(staging).hash().hex()));
        }
    }

    /**
     * Removes a backbone that was added, and the trust in it. Models that need it stay, and open
     * again once it is back.
     *
     * @throws UserException when none of that id was added, or its folder cannot be removed
     */
    public void remove(String id) {
        if (!BackboneDescription.isId(id) || !Files.isDirectory(folder.resolve(id))) {
            throw new UserException(Sentence.of("model.backbone-not-added", id));
        }
        var target = folder.resolve(id);
        var aside = folder.resolve(TEMPORARY + UUID.randomUUID());
        try {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            pins.remove(id);
        } catch (IOException e) {
            throw new UserException(
                    Sentence.of("model.backbone-not-removed", target, Reasons.of(e)), e);
        } finally {
            BackboneFiles.delete(aside);
        }
    }
}
