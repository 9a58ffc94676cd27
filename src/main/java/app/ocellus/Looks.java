package app.ocellus;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.dataset.look.LookCache;
import app.ocellus.dataset.look.PictureFile;
import app.ocellus.dataset.look.PictureLooker;
import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.RgbImage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/** What pictures look like; what is remembered is opened when it is needed first. */
final class Looks implements DecodedPictures {

    private final ImageDecoder decoder;
    private final Path folder;
    private final AtomicFiles files;
    private @Nullable PictureLooker looker;

    Looks(ImageDecoder decoder, Path folder, AtomicFiles files) {
        this.decoder = decoder;
        this.folder = folder;
        this.files = files;
    }

    synchronized PictureLooker looker() {
        if (looker == null) {
            looker = new PictureLooker(decoder, new LookCache(folder, files));
        }
        return looker;
    }

    @Override
    public void decoded(PictureFile file, RgbImage picture) {
        looker().decoded(file, picture);
    }

    @Override
    public Optional<ContentHash> content(Path file) {
        return looker().content(file);
    }

    @Override
    public void save() {
        looker().save();
    }
}
