package app.ocellus.ui;

import app.ocellus.dataset.features.Neighbour;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.prediction.NearestViewModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the first images of the dataset, and remembers what it was asked. */
public final class FakeNearest implements NearestViewModel.Finding {

    public final List<NearestViewModel.Question> asked = new ArrayList<>();
    public boolean elsewhere;
    public @Nullable Sentence broken;

    @Override
    public List<Neighbour> nearest(
            NearestViewModel.Question question,
            int count,
            Progress.Listener progress,
            Cancellation cancellation) {
        asked.add(question);
        if (broken != null) {
            throw new UserException(broken);
        }
        return elsewhere
                ? List.of()
                : question.dataset().samples().stream()
                        .limit(3)
                        .map(sample -> new Neighbour(sample, 0.9))
                        .toList();
    }
}
