package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ScatterSource;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.dataset.SplitNames;

import javafx.scene.image.Image;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The images behind the points of the map. */
record MapImages(MapViewModel model, ThumbnailSource<Path> pictures) implements ScatterSource {

    @Override
    public CompletableFuture<Image> picture(int index, int longestSide) {
        var sample = model.sample(index);
        return sample == null
                ? new CompletableFuture<>()
                : pictures.load(sample.file(), longestSide);
    }

    @Override
    public ThumbnailCard card(int index) {
        var sample = model.sample(index);
        return sample == null
                ? ThumbnailCard.named(model.mapProperty().get().points().get(index).id().value())
                : card(sample);
    }

    private ThumbnailCard card(ImageSample sample) {
        var facts = model.facts();
        var place = facts.place(sample);
        var role = facts.roles().get(sample.id());
        boolean excluded = facts.excluded().contains(sample.id());
        var name = place == null ? Messages.get("classes.none") : facts.classes().get(place).name();
        var badge =
                excluded
                        ? Messages.get("map.excluded")
                        : role == null ? "" : SplitNames.brief(role);
        boolean wrong = Boolean.FALSE.equals(model.isRight(sample));
        return ThumbnailCard.named(sample.id().value())
                .withChip(name, MapColors.ofPlace(place))
                .withBadges(badge, wrong ? Messages.get("map.wrong") : "");
    }
}
