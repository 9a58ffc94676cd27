package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/** The pretrained networks that are installed; one may be added, and removed again. */
final class BackbonesSection extends SettingsSection {

    private final BackbonesViewModel model;
    private final Dialogs dialogs;
    private final VBox rows = new VBox(2);
    private final ProblemBanner problem;

    BackbonesSection(BackbonesViewModel model, Dialogs dialogs) {
        super("settings.backbones");
        this.model = model;
        this.dialogs = dialogs;
        this.problem = new ProblemBanner(model::closeError);
        rows.setId("backbones");
        InvalidationListener show = _ -> show();
        model.shelvedProperty().addListener(show);
        model.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        model.candidateProperty().addListener((_, _, now) -> ask(now));
        getChildren().addAll(rows, problem, foot());
        show();
    }

    @Override
    void shown() {
        model.refresh();
    }

    private void show() {
        var nodes = new ArrayList<Node>();
        for (var one : model.shelvedProperty().get().installed()) {
            nodes.add(row(one));
        }
        model.shelvedProperty().get().refused().forEach((id, why) -> nodes.add(refused(id, why)));
        rows.getChildren().setAll(nodes);
        var error = model.errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
    }

    private HBox row(InstalledBackbone one) {
        var info = one.info();
        var title = new Label(info.title());
        title.getStyleClass().add("oc-strong");
        var facts =
                new Label(
                        Messages.get(
                                "settings.backbone-facts",
                                Messages.get(
                                        one.origin() == Origin.SHIPPED
                                                ? "settings.backbone-shipped"
                                                : "settings.backbone-added"),
                                Numbers.count(info.inputSize()),
                                Numbers.bytes(one.bytes()),
                                info.license()));
        facts.getStyleClass().addAll("oc-muted", "oc-small");
        facts.setTooltip(new Tooltip(info.source()));
        var words = new VBox(1, title, facts);
        return one.origin() == Origin.SHIPPED
                ? line(words)
                : line(words, removal(info.id(), info.title()));
    }

    private HBox refused(String id, Sentence why) {
        var title = new Label(id);
        title.getStyleClass().add("oc-strong");
        var reason = new Label(why.in(Messages.locale()));
        reason.getStyleClass().addAll("oc-danger-text", "oc-small");
        reason.setWrapText(true);
        return line(new VBox(1, title, reason), removal(id, id));
    }

    private static HBox line(VBox words, Button... buttons) {
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, words);
        line.getChildren().addAll(buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("oc-backbone");
        return line;
    }

    private Button removal(String id, String title) {
        var remove = new Button(Messages.get("settings.backbone-remove"));
        remove.getStyleClass().add("flat");
        remove.setId("remove-" + id);
        remove.setAccessibleText(Messages.get("settings.backbone-remove-this", title));
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.disableProperty().bind(model.trainingProperty().or(model.busyProperty()));
        remove.setOnAction(
                _ -> {
                    var question =
                            new Dialogs.Question(
                                    Messages.get("settings.backbone-remove-this", title),
                                    Messages.get("settings.backbone-remove-text"),
                                    Messages.get("settings.backbone-remove"),
                                    true);
                    if (dialogs.confirm(question)) {
                        model.remove(id);
                    }
                });
        return remove;
    }

    private HBox foot() {
        var add = new Button("", Icon.FOLDER.node(16));
        add.textProperty().bind(Messages.binding("settings.backbone-add"));
        add.setId("add-backbone");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(model.busyProperty());
        add.setOnAction(
                _ ->
                        dialogs.chooseFolder(Messages.get("settings.backbone-choose"))
                                .ifPresent(model::look));
        var note = label("settings.backbone-note", "oc-muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        var foot = new HBox(12, add, note);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void ask(@Nullable BackboneCandidate candidate) {
        if (candidate == null) {
            return;
        }
        var info = candidate.info();
        var text =
                Messages.get(
                        "settings.backbone-trust-text",
                        info.title(),
                        info.source(),
                        info.license(),
                        info.torch().sha256(),
                        info.onnx().sha256());
        var question =
                new Dialogs.Question(
                        Messages.get("settings.backbone-trust", info.title()),
                        text,
                        Messages.get("settings.backbone-trust-yes"),
                        false);
        model.answer(dialogs.confirm(question));
    }
}
