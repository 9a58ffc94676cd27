package app.ocellus.workspace;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;

import java.nio.file.Path;
import java.util.Map;

/** What the program keeps of one dataset: who is in which split, and the runs. */
public final class Project {

    private final Path folder;
    private final AtomicFiles files;

    Project(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Who was put where before; nobody when that is not known. */
    public Map<SampleId, SplitRole> earlierSplit() {
        return new SplitFile(folder, files).read();
    }

    /**
     * Remembers who is where, so that files added later move nobody; who is gone keeps the place,
     * as files come back.
     */
    public void saveSplit(DatasetSplit split) {
        new SplitFile(folder, files).save(split);
    }

    /** What a person chose for this project. */
    public ProjectChoices choices() {
        return new ChoicesFile(folder, files).read();
    }

    /**
     * Remembers what a person chose.
     *
     * @throws app.ocellus.message.UserException when it cannot be written down
     */
    public void saveChoices(ProjectChoices choices) {
        new ChoicesFile(folder, files).write(choices);
    }

    /** The runs. */
    public RunStore runs() {
        return new RunStore(folder, files);
    }
}
