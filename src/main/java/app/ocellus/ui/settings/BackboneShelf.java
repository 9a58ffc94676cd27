package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The backbones of the program, to which a person may add. */
public interface BackboneShelf {

    /** All that can be used: shipped ones first. */
    List<InstalledBackbone> installed();

    /** Why others that were added cannot be used, by id. */
    Map<String, Sentence> refused();

    /**
     * Reads what somebody would like to add, without running anything of it.
     *
     * @throws app.ocellus.message.UserException when it is no backbone, not what it says it is, or
     *     its id is taken
     */
    BackboneCandidate look(Path folder, Progress.Listener progress, Cancellation stop);

    /**
     * Adds what has been looked at and is trusted, and tries it out.
     *
     * @return how far apart the features of its two files are at most
     * @throws app.ocellus.message.UserException when it does not work; it is not added then
     */
    double add(BackboneCandidate candidate, Progress.Listener progress, Cancellation stop);

    /**
     * Removes one that was added.
     *
     * @throws app.ocellus.message.UserException when it is none of those
     */
    void remove(String id);
}
