package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.evaluation.sorting.MadeFiles;
import app.ocellus.evaluation.sorting.SortRequest;
import app.ocellus.evaluation.sorting.SortResult;
import app.ocellus.evaluation.sorting.TakenAway;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.NamedAnswers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Models that call a file by its name, and remember what they were asked to do; files are put into
 * folders for good.
 */
final class FakePredicting implements PredictionViewModel.Predicting {

    private static final FolderSorting SORTING = new FolderSorting(FileOps.REAL, Drafts.NONE);

    final List<Path> opened = new ArrayList<>();
    final List<PredictedPicture> saved = new ArrayList<>();
    @Nullable Sentence broken;
    Runnable afterEach = () -> {};
    boolean obedient = true;
    private final List<ClassLabel> classes;

    FakePredicting(List<ClassLabel> classes) {
        this.classes = classes;
    }

    @Override
    public Classifier open(Path model) {
        opened.add(model);
        if (broken != null) {
            throw new UserException(broken);
        }
        return new Watched(new NamedAnswers(classes, FakePredicting::name));
    }

    private static String name(Path file) {
        var name = file.getFileName().toString().replace(".jpg", "");
        return name.equals("broken") ? "" : name;
    }

    @Override
    public void save(
            Path csv,
            List<PredictedPicture> pictures,
            Progress.Listener progress,
            Cancellation cancellation) {
        saved.addAll(pictures);
    }

    @Override
    public Path keep(byte[] picture) {
        if (picture.length == 0) {
            throw new UserException(Sentence.of("image.empty", "pasted"));
        }
        return Path.of("cat.jpg");
    }

    @Override
    public SortResult sort(
            SortRequest request, Progress.Listener progress, Cancellation cancellation) {
        return SORTING.sort(request, progress, cancellation);
    }

    @Override
    public TakenAway takeAway(
            MadeFiles made, Progress.Listener progress, Cancellation cancellation) {
        return SORTING.takeAway(made, progress, cancellation);
    }

    /** Lets the test do something after each answer. */
    private final class Watched implements Classifier {
        private final Classifier model;

        Watched(Classifier model) {
            this.model = model;
        }

        @Override
        public List<ClassLabel> classes() {
            return model.classes();
        }

        @Override
        public double threshold() {
            return model.threshold();
        }

        @Override
        public void classify(
                Iterator<Path> files,
                Memory memory,
                Consumer<Answer> answers,
                Cancellation cancellation) {
            model.classify(
                    files,
                    memory,
                    answer -> {
                        answers.accept(answer);
                        afterEach.run();
                    },
                    obedient ? cancellation : new Cancellation());
        }
    }
}
