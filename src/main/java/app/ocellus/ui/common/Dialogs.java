package app.ocellus.ui.common;

import app.ocellus.workspace.archive.ProjectArchive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The few questions that stop the window; tests answer them without one. */
public interface Dialogs {

    /** A kind of file a person may save. */
    enum FileKind {
        /** A picture of a plot. */
        PNG("png"),
        /** A table. */
        CSV("csv"),
        /** A page for a browser. */
        HTML("html"),
        /** A model of this application. */
        OCELLUS("ocellus"),
        /** A whole project. */
        PROJECT(ProjectArchive.ENDING);

        private final String extension;

        FileKind(String extension) {
            this.extension = extension;
        }

        /** What such a file's name ends in, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * A question before something that is not easily undone.
     *
     * @param title the question itself
     * @param explanation what will happen
     * @param action the word on the button that does it
     * @param destructive true when something is lost by it
     */
    record Question(String title, String explanation, String action, boolean destructive) {}

    /** A folder that exists, or nothing when the person thought better of it. */
    Optional<Path> chooseFolder(String title);

    /** A list of files and classes. */
    Optional<Path> chooseList(String title);

    /** One picture or more; empty when none was chosen. */
    List<Path> chooseImages(String title);

    /** A model file of this application. */
    Optional<Path> chooseModel(String title);

    /** A project that was saved as one file. */
    Optional<Path> chooseProject(String title);

    /** Where to save; the name ends as its kind does. */
    Optional<Path> saveFile(String title, String suggestedName, FileKind kind);

    /** Shows a file where it lies, in the system's own program for that. */
    void reveal(Path file);

    /** Opens a file in the system's own program for its kind. */
    void open(Path file);

    /** Says what went wrong and what to do; the details can be copied. */
    void error(String text, String details);

    /** True when the person wants it done. */
    boolean confirm(Question question);
}
