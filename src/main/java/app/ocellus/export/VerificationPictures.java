package app.ocellus.export;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Shuffle;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Which of a person's pictures exported files are tried on. */
public final class VerificationPictures {

    /** So many say as much as more would. */
    public static final int MOST = 200;

    private VerificationPictures() {}

    /** All below some places, or an even choice of them; the same every time. */
    static List<Path> below(List<Path> places, Cancellation cancellation) {
        var all = new PictureWalk(places, _ -> {}, cancellation).stream().toList();
        return IntStream.of(Shuffle.order(all.size(), 0, 0))
                .limit(MOST)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }
}
