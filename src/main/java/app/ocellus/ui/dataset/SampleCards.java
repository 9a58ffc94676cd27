package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.dataset.health.CheckNames;

/** What the grid says about samples. */
record SampleCards(SamplesViewModel samples) {

    ThumbnailCard of(ImageSample sample) {
        var label = samples.labelOf(sample);
        var role = samples.roleOf(sample);
        var badge = role == null || role == SplitRole.TRAINING ? "" : SplitNames.brief(role);
        var card = ThumbnailCard.named(sample.id().value()).withBadges(badge, warning(sample));
        if (label != null) {
            card = card.withChip(label.name(), ClassPalette.color(samples.indexOf(label)));
        }
        return samples.isExcluded(sample) ? card.asFaded() : card;
    }

    private String warning(ImageSample sample) {
        var remarks = samples.remarksProperty().get();
        var finding = remarks.finding(sample.id());
        if (finding != null) {
            return CheckNames.title(finding);
        }
        if (samples.isTwin(sample)) {
            return Messages.get("dataset.twin");
        }
        return remarks.isWrong(sample) ? Messages.get("dataset.wrong") : "";
    }
}
