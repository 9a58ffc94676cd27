package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.OnlyThese;
import app.ocellus.ui.dataset.SamplesViewModel;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The images that are chosen on the map; several are what the samples show. */
final class MapChoice {

    private final SamplesViewModel samples;
    private final ObservableList<ImageSample> chosen = FXCollections.observableArrayList();
    private List<SampleId> ids = List.of();
    private @Nullable OnlyThese shownAlone;

    MapChoice(SamplesViewModel samples) {
        this.samples = samples;
        samples.onlyProperty().addListener((_, before, now) -> onlyChanged(before, now));
    }

    /** Chooses these, and lets the samples show several. */
    void choose(List<SampleId> now, MapFacts facts) {
        ids = List.copyOf(now);
        follow(facts);
        var only = samples.onlyProperty();
        boolean own = only.get() == shownAlone;
        shownAlone = ids.size() < 2 ? null : alone();
        if (own || shownAlone != null) {
            only.set(shownAlone);
        }
    }

    private OnlyThese alone() {
        return new OnlyThese(Text.of("map.chosen-chip", ids.size()), new HashSet<>(ids));
    }

    /** Shows them as they are today; those that are gone are not there. */
    void follow(MapFacts facts) {
        chosen.setAll(ids.stream().map(facts.samples()::get).filter(Objects::nonNull).toList());
    }

    /** Chooses nothing; what the samples show is theirs. */
    void forget() {
        ids = List.of();
        chosen.clear();
    }

    /** Where the samples show all again, nothing is chosen here. */
    private void onlyChanged(@Nullable OnlyThese before, @Nullable OnlyThese now) {
        if (now != shownAlone && before != null && before == shownAlone) {
            shownAlone = null;
            forget();
        }
    }

    /** As they are today. */
    ObservableList<ImageSample> chosen() {
        return chosen;
    }
}
