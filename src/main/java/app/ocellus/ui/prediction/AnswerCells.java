package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ThinBar;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The cells of the table of answers. */
final class AnswerCells {

    private AnswerCells() {}

    /** A whole row in words. */
    static String spoken(PredictedPicture picture) {
        var name = AnswerRule.shortName(picture.file());
        return switch (picture) {
            case PredictedPicture.Answered answered ->
                    Messages.get(
                            "prediction.row",
                            name,
                            answered.sure()
                                    ? answered.best().label().name()
                                    : Messages.get("prediction.not-sure"),
                            Numbers.wholePercent(answered.best().probability()));
            case PredictedPicture.Unreadable(_, var reason) -> reason.in(Messages.locale());
        };
    }

    /** How sure the answer is, to sort by; unreadable pictures come first. */
    static double confidence(PredictedPicture picture) {
        return picture instanceof PredictedPicture.Answered answered
                ? answered.best().probability()
                : -1;
    }

    /** A cell that is empty or shows one picture's part. */
    private abstract static class Cell
            extends TableCell<PredictedPicture, @Nullable PredictedPicture> {

        abstract void show(PredictedPicture picture);

        void showNothing() {
            setText(null);
            setGraphic(null);
        }

        @Override
        protected final void updateItem(@Nullable PredictedPicture picture, boolean empty) {
            super.updateItem(picture, empty);
            if (empty || picture == null) {
                showNothing();
            } else {
                show(picture);
            }
        }
    }

    /** A small picture. */
    static final class Picture extends Cell {

        private static final double SIDE = 30;
        private static final int PIXELS = 128;

        private final PictureFrame frame;
        private @Nullable Path shown;

        Picture(ThumbnailSource<Path> pictures) {
            frame = new PictureFrame(pictures, SIDE, SIDE, PIXELS);
            setAlignment(Pos.CENTER);
        }

        @Override
        void show(PredictedPicture picture) {
            if (!picture.file().equals(shown)) {
                shown = picture.file();
                frame.show(shown);
            }
            setGraphic(frame);
        }
    }

    /** The file's name and its folder's, with all of the path in the tooltip. */
    static final class FileName extends Cell {

        @Override
        void show(PredictedPicture picture) {
            setText(AnswerRule.shortName(picture.file()));
            setTooltip(new Tooltip(picture.file().toString()));
        }
    }

    /** The class in its colour, or why there is none. */
    static final class Answer extends Cell {

        private final AnswerColors colors;
        private final Circle dot = new Circle(4.5);

        Answer(AnswerColors colors) {
            this.colors = colors;
            setGraphicTextGap(8);
        }

        @Override
        void show(PredictedPicture picture) {
            switch (picture) {
                case PredictedPicture.Answered answered -> {
                    var label = answered.best().label();
                    dot.setFill(colors.of(label));
                    setGraphic(answered.sure() ? dot : null);
                    setText(answered.sure() ? label.name() : Messages.get("prediction.not-sure"));
                    setTooltip(null);
                }
                case PredictedPicture.Unreadable(_, var reason) -> {
                    setGraphic(null);
                    setText(Messages.get("prediction.unreadable"));
                    setTooltip(new Tooltip(reason.in(Messages.locale())));
                }
            }
        }
    }

    /** How sure the answer is, as a bar and a number. */
    static final class Confidence extends Cell {

        private static final double LENGTH = 200;

        private final AnswerColors colors;
        private final ThinBar bar = new ThinBar(8);
        private final Label number = new Label();
        private final HBox row = new HBox(12, bar, number);

        Confidence(AnswerColors colors) {
            this.colors = colors;
            bar.setPrefWidth(LENGTH);
            bar.setMinWidth(40);
            number.setMinWidth(USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(PredictedPicture picture) {
            switch (picture) {
                case PredictedPicture.Answered answered -> {
                    var best = answered.best();
                    bar.setShare(best.probability());
                    bar.setColor(colors.of(best.label()));
                    number.setText(Numbers.wholePercent(best.probability()));
                    setGraphic(row);
                }
                case PredictedPicture.Unreadable _ -> setGraphic(null);
            }
        }
    }
}
