package app.ocellus.ui;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.dataset.similar.Comparing;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds every third image of the dataset alike, the later the less, and what it is told to. */
public final class FakeComparing implements Comparing {

    public final List<Path> asked = new ArrayList<>();
    public final List<Images> compared = new ArrayList<>();
    public List<NearTwins.Pair> twins = List.of();
    public @Nullable Sentence broken;

    @Override
    public List<Neighbour> like(
            Images images,
            Path picture,
            int count,
            AlikeImages.Listener listener,
            Cancellation cancellation) {
        asked.add(picture);
        compared.add(images);
        begin(listener, cancellation);
        var found = new ArrayList<Neighbour>();
        for (var sample : images.all()) {
            if (sample.id().value().hashCode() % 3 == 0) {
                found.add(new Neighbour(sample, 1 - 0.01 * found.size()));
            }
        }
        return found;
    }

    @Override
    public List<NearTwins.Pair> twins(
            Images images,
            Map<SampleId, Look> looks,
            AlikeImages.Listener listener,
            Cancellation cancellation) {
        begin(listener, cancellation);
        return twins;
    }

    private void begin(AlikeImages.Listener listener, Cancellation cancellation) {
        listener.report(AlikeImages.Stage.FEATURES, new Progress(1, 4, Duration.ofSeconds(10)));
        cancellation.throwIfRequested();
        if (broken != null) {
            throw new UserException(broken);
        }
    }
}
