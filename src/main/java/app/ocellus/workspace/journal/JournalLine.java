package app.ocellus.workspace.journal;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A line of the journal.
 *
 * @param n counts the lines, from 1
 * @param at when it was written, in UTC, ISO 8601
 * @param edit what was done: the kind of an edit, {@code undo} or {@code redo}
 * @param of the number of the edit that is undone or redone
 * @param samples the images it is about
 * @param classId the class it is about, by its first name
 * @param classIds the class of each of the images, where they differ
 * @param name what a class is called
 * @param into the class that another is merged into
 * @param split the split that images are moved to
 * @param check the check whose findings are kept
 */
record JournalLine(
        long n,
        String at,
        String edit,
        @Nullable Long of,
        @Nullable List<String> samples,
        @JsonProperty("class") @Nullable String classId,
        @JsonProperty("classes") @Nullable List<String> classIds,
        @Nullable String name,
        @Nullable String into,
        @Nullable String split,
        @Nullable String check) {

    static final String UNDO = "undo";
    static final String REDO = "redo";

    /** The kind of an edit that this version does not know. */
    static final class UnknownKindException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownKindException(String kind) {
            super(kind);
        }
    }

    /** The line of an undo or redo. */
    static JournalLine back(long n, String at, String kind, long of) {
        return new JournalLine(n, at, kind, of, null, null, null, null, null, null, null);
    }

    /** The line of an edit. */
    static JournalLine of(long n, String at, Edit edit) {
        return switch (edit) {
            case Edit.Relabel(var samples, var classId) ->
                    labelled(n, at, "relabel", samples, classId);
            case Edit.Add(var samples, var classId) -> labelled(n, at, "add", samples, classId);
            case Edit.RelabelEach(var samples, var classIds) ->
                    new JournalLine(
                            n,
                            at,
                            "relabel-each",
                            null,
                            texts(samples),
                            null,
                            classIds.stream().map(ClassId::value).toList(),
                            null,
                            null,
                            null,
                            null);
            case Edit.Exclude(var samples) -> images(n, at, "exclude", samples, null, null);
            case Edit.Include(var samples) -> images(n, at, "include", samples, null, null);
            case Edit.Move(var samples, var role) ->
                    images(n, at, "move", samples, role.text(), null);
            case Edit.Keep(var samples, var check) -> images(n, at, "keep", samples, null, check);
            case Edit.CreateClass(var classId, var name) ->
                    aClass(n, at, "create-class", classId, name, null);
            case Edit.RenameClass(var classId, var name) ->
                    aClass(n, at, "rename-class", classId, name, null);
            case Edit.MergeClass(var classId, var into) ->
                    aClass(n, at, "merge-class", classId, null, into.value());
        };
    }

    private static JournalLine labelled(
            long n, String at, String kind, List<SampleId> samples, ClassId classId) {
        return new JournalLine(
                n, at, kind, null, texts(samples), classId.value(), null, null, null, null, null);
    }

    private static JournalLine images(
            long n,
            String at,
            String kind,
            List<SampleId> samples,
            @Nullable String split,
            @Nullable String check) {
        return new JournalLine(
                n, at, kind, null, texts(samples), null, null, null, null, split, check);
    }

    private static JournalLine aClass(
            long n,
            String at,
            String kind,
            ClassId classId,
            @Nullable String name,
            @Nullable String into) {
        return new JournalLine(
                n, at, kind, null, null, classId.value(), null, name, into, null, null);
    }

    private static List<String> texts(List<SampleId> samples) {
        return samples.stream().map(SampleId::value).toList();
    }

    /**
     * The edit that this line tells of.
     *
     * @throws UnknownKindException when a newer version wrote it
     * @throws NullPointerException when something is missing
     */
    Edit told() {
        return switch (edit) {
            case "relabel" -> new Edit.Relabel(ids(), id());
            case "add" -> new Edit.Add(ids(), id());
            case "relabel-each" -> new Edit.RelabelEach(ids(), eachId());
            case "exclude" -> new Edit.Exclude(ids());
            case "include" -> new Edit.Include(ids());
            case "move" -> new Edit.Move(ids(), role());
            case "keep" -> new Edit.Keep(ids(), requireNonNull(check));
            case "create-class" -> new Edit.CreateClass(id(), requireNonNull(name));
            case "rename-class" -> new Edit.RenameClass(id(), requireNonNull(name));
            case "merge-class" -> new Edit.MergeClass(id(), new ClassId(requireNonNull(into)));
            default -> throw new UnknownKindException(edit);
        };
    }

    private List<SampleId> ids() {
        return requireNonNull(samples).stream().map(SampleId::new).toList();
    }

    private ClassId id() {
        return new ClassId(requireNonNull(classId));
    }

    private List<ClassId> eachId() {
        return requireNonNull(classIds).stream().map(ClassId::new).toList();
    }

    private SplitRole role() {
        return SplitRole.valueOf(requireNonNull(split).toUpperCase(Locale.ROOT));
    }
}
