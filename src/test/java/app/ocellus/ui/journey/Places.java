package app.ocellus.ui.journey;

import app.ocellus.ui.main.Step;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

import java.util.List;
import java.util.function.Consumer;

/** Every place of the window, one after the other: the steps, and all tabs of each. */
final class Places {

    private static final List<String> TABS =
            List.of(".oc-tabs", "#evaluation-tabs", "#gallery-tabs", "#run-tabs");

    private final FakeWindow fake;
    private final Consumer<String> look;

    private Places(FakeWindow fake, Consumer<String> look) {
        this.fake = fake;
        this.look = look;
    }

    /** Goes everywhere; at each place {@code look} is told what it is called. */
    static void visit(FakeWindow fake, Consumer<String> look) {
        var places = new Places(fake, look);
        for (var step : Step.values()) {
            fake.window.run(() -> fake.steps.main.stepProperty().set(step));
            places.see(step.name());
            TABS.forEach(tabs -> places.tabs(step.name(), tabs));
        }
    }

    private void tabs(String place, String bar) {
        var buttons = fake.window.ask(() -> seen(bar));
        for (var button : buttons) {
            fake.window.run(button::fire);
            see(place + ", " + fake.window.ask(button::getText));
        }
        if (!buttons.isEmpty()) {
            fake.window.run(buttons.getFirst()::fire);
        }
    }

    private List<ToggleButton> seen(String bar) {
        return fake.window.scene().getRoot().lookupAll(bar + " .toggle-button").stream()
                .filter(Seen::isSeen)
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void see(String place) {
        fake.window.texts();
        look.accept(place);
    }

    /**
     * The nodes of a kind that can be seen now, with the styles of their state of now: what runs
     * behind the window may have changed it since the last pulse.
     */
    static <N extends Node> void eachSeen(FakeWindow fake, Class<N> kind, Consumer<N> visitor) {
        fake.window.run(
                () -> {
                    fake.window.layOut();
                    Seen.walk(
                            fake.window.scene().getRoot(),
                            node -> {
                                if (kind.isInstance(node)) {
                                    visitor.accept(kind.cast(node));
                                }
                            });
                });
    }
}
