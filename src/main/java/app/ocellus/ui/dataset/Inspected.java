package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SamplesPane.Tab;

import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What the inspector shows and actions act on: what is chosen where one looks.
 *
 * @param tab where that is
 */
record Inspected(
        SamplesViewModel samples,
        ThumbnailGrid<ImageSample> grid,
        DatasetTabs others,
        ObservableValue<Tab> tab) {

    /** Keeps it so. */
    void listen() {
        for (var cause :
                List.<Observable>of(
                        grid.focusedItemProperty(),
                        grid.selectedItems(),
                        others.health().chosen(),
                        others.map().chosen(),
                        tab)) {
            cause.addListener(_ -> inspect());
        }
    }

    private void inspect() {
        switch (tab.getValue()) {
            case SAMPLES, SPLIT -> inspect(grid.selectedItems(), grid.focusedItemProperty().get());
            case HEALTH -> {
                var health = others.health();
                inspectAll(
                        health.chosen().stream()
                                .map(health::sample)
                                .filter(Objects::nonNull)
                                .toList());
            }
            // a page of pictures to be labelled says itself which
            case LABEL -> {}
            case MAP -> inspectAll(List.copyOf(others.map().chosen()));
        }
    }

    private void inspectAll(List<ImageSample> chosen) {
        inspect(chosen, chosen.isEmpty() ? null : chosen.getFirst());
    }

    private void inspect(List<ImageSample> chosen, @Nullable ImageSample focused) {
        samples.chosen().setAll(chosen);
        samples.focusedProperty().set(focused);
    }
}
