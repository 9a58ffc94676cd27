package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.dataset.health.CheckNames;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** What is known of a sample's file, a line each. */
final class SampleFactsPane extends GridPane {

    private final Label size = value();
    private final Label place = value();
    private final Label changed = value();
    private final Label health = value();
    private final Label likeness = value();
    private final Label likenessWord = word("similar.likeness");

    SampleFactsPane() {
        super(10, 6);
        var words = new ColumnConstraints();
        words.setMinWidth(64);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(words, values);
        addRow(0, word("dataset.file-size"), size);
        addRow(1, word("dataset.place"), place);
        addRow(2, word("dataset.changed"), changed);
        addRow(3, word("dataset.health"), health);
        addRow(4, likenessWord, likeness);
        for (var label : List.of(likenessWord, likeness)) {
            label.managedProperty().bind(label.visibleProperty());
        }
        health.setWrapText(true);
        place.setTooltip(new Tooltip());
    }

    private static Label word(String key) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add("oc-muted");
        return label;
    }

    private static Label value() {
        var label = new Label();
        label.setMinWidth(0);
        return label;
    }

    void show(ImageSample sample, SamplesViewModel samples) {
        size.setText(InspectorPane.size(sample));
        place.setText(sample.id().value());
        place.getTooltip().setText(sample.file().toString());
        changed.setText(sample.facts().modified() == 0 ? "" : day(sample.facts().modified()));
        health.setText(health(sample, samples));
        var alike = samples.alikeProperty().get();
        var like = alike == null ? null : alike.of(sample);
        likeness.setText(like == null ? "" : Numbers.decimal(like, 2));
        likeness.setVisible(like != null);
        likenessWord.setVisible(like != null);
    }

    private static String day(long millis) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Messages.locale())
                .format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    private static String health(ImageSample sample, SamplesViewModel samples) {
        if (samples.isExcluded(sample)) {
            return Messages.get("problem.excluded");
        }
        var finding = samples.remarksProperty().get().finding(sample.id());
        if (finding != null) {
            return CheckNames.title(finding);
        }
        return Messages.get(samples.isTwin(sample) ? "problem.twin" : "dataset.no-finding");
    }
}
