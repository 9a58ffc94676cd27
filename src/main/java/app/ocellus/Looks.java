package app.ocellus;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.dataset.look.LookCache;
import app.ocellus.dataset.look.LookPass;
import app.ocellus.dataset.look.PictureFile;
import app.ocellus.dataset.look.PictureLooker;
import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.ReducedImage;
import app.ocellus.image.RgbImage;
import app.ocellus.task.Daemons;
import app.ocellus.task.Precedence;
import app.ocellus.task.SteadyThreads;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What pictures look like; what is remembered is opened when it is needed first. */
public final class Looks implements DecodedPictures {

    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImageDecoder decoder;
    private final ExecutorService threads;
    private final Path folder;
    private final AtomicFiles files;
    private final Precedence precedence = new Precedence(REST, PATIENCE);
    private @Nullable PictureLooker looker;

    Looks(ImageDecoder decoder, ExecutorService threads, Path folder, AtomicFiles files) {
        this.decoder = decoder;
        this.threads = threads;
        this.folder = folder;
        this.files = files;
    }

    /** Looks at pictures, and remembers what it saw. */
    public synchronized PictureLooker looker() {
        if (looker == null) {
            looker = new PictureLooker(decoder, new LookCache(folder, files));
        }
        return looker;
    }

    /** Looks at all pictures of a dataset, with as many threads as decode. */
    public LookPass pass() {
        return new LookPass(looker(), threads, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same while a person works: with a thread less, of the lowest priority, and not while
     * thumbnails are waited for.
     */
    public LookPass quietPass() {
        var most = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        var quiet = new SteadyThreads(most, Daemons.givingWay("look"));
        return new LookPass(looker(), quiet, most, precedence::giveWay);
    }

    /**
     * A small picture for somebody who waits for it.
     *
     * @throws Exception when the file cannot be read or is damaged
     */
    RgbImage thumbnail(Path file, int side) throws Exception {
        return precedence.first(() -> looker().thumbnail(file, side));
    }

    @Override
    public void decoded(PictureFile file, ReducedImage picture) {
        looker().decoded(file, picture);
    }

    @Override
    public Optional<ContentHash> content(Path file) {
        return looker().content(file);
    }

    /** Writes down what was seen; where nobody looked there is nothing to write. */
    @Override
    public synchronized void save() {
        if (looker != null) {
            looker.save();
        }
    }
}
