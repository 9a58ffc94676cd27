package app.ocellus.ui.dataset;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.ClassPicker;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a person does with the chosen samples: digits and letters give classes, M looks for more
 * like them, Delete leaves out, and a menu offers all of it.
 */
public final class SampleActions {

    /** As many classes have a digit of their own. */
    private static final int DIGITS = 9;

    private final ChosenSamples samples;
    private final EditsViewModel edits;
    private final Dialogs dialogs;
    private final @Nullable Consumer<Path> alike;
    private final ClassPicker picker = new ClassPicker();

    /** Acts on {@code samples} by {@code edits}. */
    public SampleActions(ChosenSamples samples, EditsViewModel edits, Dialogs dialogs) {
        this(samples, edits, dialogs, null);
    }

    /**
     * The same where images can be looked for that are like one.
     *
     * @param alike looks for those that are like a picture; null where that is not offered
     */
    public SampleActions(
            ChosenSamples samples,
            EditsViewModel edits,
            Dialogs dialogs,
            @Nullable Consumer<Path> alike) {
        this.samples = samples;
        this.edits = edits;
        this.dialogs = dialogs;
        this.alike = alike;
    }

    /**
     * Lets a node take the keys.
     *
     * @param place beside what a class is chosen
     */
    public void listen(Node node, Supplier<Node> place) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(place.get(), event));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || samples.target().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            toggleExcluded();
            event.consume();
        }
    }

    private void typed(Node place, KeyEvent event) {
        var text = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || text.isBlank()) {
            return;
        }
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9') {
            relabel(text.charAt(0) - '1');
            event.consume();
        } else if (alike != null && text.equals("m")) {
            moreLike();
            event.consume();
        } else if (Character.isLetter(text.codePointAt(0))) {
            pick(place, text);
            event.consume();
        }
    }

    private void relabel(int index) {
        if (index < samples.classes().size()) {
            edits.relabel(samples.target(), samples.classes().get(index));
        }
    }

    /** Lets a class be chosen beside a node. */
    public void pick(Node anchor, String typed) {
        var target = samples.target();
        if (!target.isEmpty()) {
            picker.show(anchor, choices(), typed, name -> edits.relabel(target, name));
        }
    }

    private List<ClassPicker.Choice> choices() {
        var choices = new ArrayList<ClassPicker.Choice>();
        for (var label : samples.classes()) {
            int index = choices.size();
            choices.add(
                    new ClassPicker.Choice(label.name(), ClassPalette.color(index), digit(index)));
        }
        return choices;
    }

    /** The digit that chooses a class; empty for the tenth and those behind it. */
    static String digit(int index) {
        return index < DIGITS ? String.valueOf(index + 1) : "";
    }

    /** Leaves out what is used; uses again what is left out, where all of it is. */
    public void toggleExcluded() {
        var target = samples.target();
        if (!target.isEmpty() && target.stream().allMatch(samples::isExcluded)) {
            edits.include(target);
        } else {
            edits.exclude(target.stream().filter(s -> !samples.isExcluded(s)).toList());
        }
    }

    /** Looks for images like the first that is chosen. */
    public void moreLike() {
        var target = samples.target();
        if (alike != null && !target.isEmpty()) {
            alike.accept(target.getFirst().file());
        }
    }

    void move(SplitRole role) {
        edits.move(samples.target(), role);
    }

    /** A menu for what is chosen when it is shown. */
    public ContextMenu menu(Supplier<Node> anchor) {
        var relabel = new Menu();
        relabel.textProperty().bind(Messages.binding("edit.relabel"));
        var move = new Menu();
        move.textProperty().bind(Messages.binding("edit.move"));
        for (var role : SplitRole.values()) {
            var item = new MenuItem();
            item.textProperty().bind(Messages.binding(SplitNames.key(role)));
            item.setOnAction(_ -> move(role));
            move.getItems().add(item);
        }
        var exclude = new MenuItem();
        exclude.setOnAction(_ -> toggleExcluded());
        var reveal = new MenuItem();
        reveal.textProperty().bind(Messages.binding("edit.reveal"));
        reveal.setOnAction(_ -> dialogs.reveal(samples.target().getFirst().file()));
        var menu = new ContextMenu(relabel, move, exclude, new SeparatorMenuItem());
        if (alike != null) {
            menu.getItems().add(moreLikeItem());
        }
        menu.getItems().add(reveal);
        menu.setOnShowing(
                _ -> {
                    relabel.getItems().setAll(relabelItems(anchor));
                    boolean out = samples.target().stream().allMatch(samples::isExcluded);
                    exclude.setText(Messages.get(out ? "edit.include" : "edit.exclude"));
                    menu.getItems().forEach(item -> item.setDisable(samples.target().isEmpty()));
                });
        return menu;
    }

    private MenuItem moreLikeItem() {
        var item = new MenuItem();
        item.textProperty().bind(Messages.binding("similar.more-key"));
        item.setOnAction(_ -> moreLike());
        return item;
    }

    private List<MenuItem> relabelItems(Supplier<Node> anchor) {
        var items = new ArrayList<MenuItem>();
        for (var label : samples.classes()) {
            var digit = digit(items.size());
            var item = new MenuItem(digit.isEmpty() ? label.name() : label.name() + "   " + digit);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> edits.relabel(samples.target(), label));
            items.add(item);
        }
        var other = new MenuItem(Messages.get("edit.new-class"));
        other.setOnAction(_ -> pick(anchor.get(), ""));
        items.add(other);
        return items;
    }
}
