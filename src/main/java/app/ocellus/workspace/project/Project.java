package app.ocellus.workspace.project;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.content.SampleContents;
import app.ocellus.workspace.journal.Journal;
import app.ocellus.workspace.run.RunStore;
import app.ocellus.workspace.run.SplitFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What the program keeps of one dataset: who is in which split, and the runs. */
public final class Project {

    private static final String CONTENTS = "contents.json";
    private static final String PICTURES = "images";
    private static final int MARK = 10;
    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final AtomicFiles files;
    private final boolean readOnly;
    private volatile @Nullable ProjectDescription description;

    Project(Path folder, AtomicFiles files) {
        this(folder, files, false);
    }

    private Project(Path folder, AtomicFiles files, boolean readOnly) {
        this.folder = folder;
        this.files = files;
        this.readOnly = readOnly;
    }

    /** The same for somebody who may only look. */
    Project forReading() {
        return new Project(folder, files, true);
    }

    /** Whether it may only be looked at, as another window works on it. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * Refuses to change a project that may only be looked at.
     *
     * @throws UserException that says why
     */
    public void requireWritable() {
        if (readOnly) {
            throw new UserException(Sentence.of("workspace.read-only", name()));
        }
    }

    /** Who it is, whatever it is called: the name of its folder. */
    public String id() {
        return folder.getFileName().toString();
    }

    /** Where all of it is kept. */
    public Path folder() {
        return folder;
    }

    /** What a person calls it. */
    public String name() {
        return description().name();
    }

    /** Where its dataset was when it was last opened. */
    public Path dataset() {
        return description().path();
    }

    private ProjectDescription description() {
        var known = description;
        if (known == null) {
            known =
                    new DescriptionFile(folder, files)
                            .read()
                            .orElseGet(() -> ProjectDescription.of(folder, Instant.EPOCH));
            description = known;
        }
        return known;
    }

    private void describe(ProjectDescription now) {
        new DescriptionFile(folder, files).write(now);
        description = now;
    }

    /**
     * Gives it another name.
     *
     * @throws UserException when the name is blank or too long, or it cannot be written down
     */
    public void rename(String name) {
        requireWritable();
        var clean = name.strip().replaceAll("\\p{Cntrl}", " ");
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new UserException(Sentence.of("workspace.project-name", LONGEST_NAME));
        }
        describe(description().withName(clean));
    }

    /** Notes that it was opened, with its dataset here. */
    void opened(Path dataset) {
        if (!readOnly) {
            describe(description().withDataset(dataset).openedNow());
        }
    }

    /** What its samples held when they were last looked at. */
    public SampleContents contents() {
        return SampleContents.read(folder.resolve(CONTENTS));
    }

    /** Remembers what its samples hold. */
    void saveContents(SampleContents contents) {
        if (!readOnly) {
            contents.write(folder.resolve(CONTENTS), files);
        }
    }

    /** How its samples are dealt out. */
    public SplitPlan plan() {
        return new PlanFile(folder, files).read();
    }

    /**
     * Who was put where by this plan when it held; nobody when it never did.
     *
     * @throws UserException when that cannot be read just now
     */
    Map<SampleId, SplitRole> placesBy(SplitPlan plan) {
        return SplitFile.ofPlan(folder, mark(plan), files).read();
    }

    /**
     * Deals by another plan from now on; the places of the plan that held are kept, so that they
     * are there again when somebody goes back to it.
     *
     * @throws UserException when it may only be looked at, or it cannot be written down
     */
    void savePlan(SplitPlan plan, Map<SampleId, SplitRole> places) {
        requireWritable();
        SplitFile.ofPlan(folder, mark(plan()), files).replace(earlierSplit());
        new SplitFile(folder, files).replace(places);
        new PlanFile(folder, files).write(plan);
    }

    private static String mark(SplitPlan plan) {
        var text = PlanFile.text(plan).getBytes(StandardCharsets.UTF_8);
        return ContentHash.of(text).hex().substring(0, MARK);
    }

    /** Who was put where before; nobody when that is not known. */
    public Map<SampleId, SplitRole> earlierSplit() {
        return new SplitFile(folder, files).read();
    }

    /**
     * Remembers who is where, so that files added later move nobody; who is gone keeps the place,
     * as files come back.
     */
    public void saveSplit(Map<SampleId, SplitRole> places) {
        if (!readOnly) {
            new SplitFile(folder, files).save(places);
        }
    }

    /**
     * What was done to its dataset.
     *
     * @throws UserException when it cannot be read just now, or a newer version wrote it
     */
    Journal journal() {
        return Journal.open(folder, files);
    }

    /**
     * What was guessed of images when a person decided about them.
     *
     * @throws UserException when it cannot be read just now
     */
    public Map<SampleId, ClassId> guesses() {
        return new GuessesFile(folder, files).read();
    }

    /**
     * Remembers more of that.
     *
     * @throws UserException when it cannot be written down
     */
    public void addGuesses(Map<SampleId, ClassId> guesses) {
        if (!readOnly) {
            new GuessesFile(folder, files).append(guesses);
        }
    }

    /** Pictures from elsewhere that were added to its dataset. */
    OwnPictures pictures() {
        return new OwnPictures(folder.resolve(PICTURES), files);
    }

    /** What a person chose for this project. */
    public ProjectChoices choices() {
        return new ChoicesFile(folder, files).read();
    }

    /**
     * Remembers what a person chose.
     *
     * @throws UserException when it may only be looked at, or it cannot be written down
     */
    public void saveChoices(ProjectChoices choices) {
        requireWritable();
        new ChoicesFile(folder, files).write(choices);
    }

    /** The runs. */
    public RunStore runs() {
        return new RunStore(folder, files, this::requireWritable);
    }
}
