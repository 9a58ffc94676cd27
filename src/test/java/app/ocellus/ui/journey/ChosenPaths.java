package app.ocellus.ui.journey;

import app.ocellus.ui.common.Dialogs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who chooses what the test says and agrees to everything, unless told otherwise. */
final class ChosenPaths implements Dialogs {

    final List<String> errors = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    Optional<Path> target = Optional.empty();
    Optional<Path> project = Optional.empty();
    Optional<Path> list = Optional.empty();
    boolean agrees = true;
    final List<Question> questions = new ArrayList<>();
    final List<Path> revealed = new ArrayList<>();
    final List<Path> opened = new ArrayList<>();
    List<Path> images = List.of();

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folder;
    }

    @Override
    public Optional<Path> chooseList(String title) {
        return list;
    }

    @Override
    public List<Path> chooseImages(String title) {
        return images;
    }

    @Override
    public Optional<Path> chooseModel(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseProject(String title) {
        return project;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, FileKind kind) {
        return target;
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }

    @Override
    public void error(String text, String details) {
        errors.add(text);
    }

    @Override
    public boolean confirm(Question question) {
        questions.add(question);
        return agrees;
    }
}
