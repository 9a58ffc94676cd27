package app.ocellus.ui.training;

import app.ocellus.training.EpochRecord;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ProcessMemory;
import app.ocellus.ui.control.MetricTile;
import app.ocellus.ui.control.PaintPace;
import app.ocellus.ui.control.RingGauge;
import app.ocellus.ui.control.SparkLine;
import app.ocellus.ui.control.ThinBar;
import app.ocellus.ui.control.TileRow;
import app.ocellus.ui.control.Tint;
import app.ocellus.ui.training.RunStatus.Mark;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.stream.DoubleStream;

/** Where the run stands, in six figures: epoch, accuracy, loss, speed, time left, memory. */
final class TrainingTiles extends TileRow {

    private static final double SLOW = 10;
    private static final double LARGE = 100;
    private static final double THOUSAND = 1000;
    private static final Duration NOW = Duration.ofSeconds(10);

    /** The ring is round: its corners may lie under the note and in the tile's padding. */
    private static final Insets RING = new Insets(-6, -3, -4, 0);

    private static final Insets BAR = new Insets(6, 0, 0, 0);

    private final ObservableValue<RunStatus> status;
    private final ObservableBooleanValue busy;
    private final LossCurves curves;
    private final StringProperty stage = new SimpleStringProperty("");
    private final MetricTile epoch = new MetricTile(stage);
    private final MetricTile accuracy = new MetricTile(Messages.binding("training.tile-accuracy"));
    private final MetricTile loss = new MetricTile(Messages.binding("training.tile-loss"));
    private final MetricTile speed = new MetricTile(Messages.binding("training.tile-speed"));
    private final MetricTile left = new MetricTile(Messages.binding("training.tile-left"));
    private final MetricTile memory = new MetricTile(Messages.binding("training.tile-memory"));
    private final ThinBar progress = new ThinBar(4);
    private final RingGauge gauge = new RingGauge();
    private final SparkLine losses = new SparkLine(Tint.VALIDATION);
    private final SparkLine paces = new SparkLine(Tint.TRAINING);
    private final MemoryTrend trend = new MemoryTrend();
    private final int threads;

    TrainingTiles(TrainingViewModel model, int threads) {
        this(model.statusProperty(), model.busyProperty(), model.curves(), threads);
    }

    TrainingTiles(
            ObservableValue<RunStatus> status,
            ObservableBooleanValue busy,
            LossCurves curves,
            int threads) {
        this.status = status;
        this.busy = busy;
        this.curves = curves;
        this.threads = threads;
        setId("training-tiles");
        var foot = new HBox(gauge);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox.setMargin(foot, RING);
        VBox.setMargin(progress, BAR);
        epoch.setExtra(progress);
        accuracy.setExtra(foot);
        loss.setExtra(losses);
        speed.setExtra(paces);
        getChildren().addAll(epoch, accuracy, loss, speed, left, memory);
        // of a thousand steps a second nobody reads a thousand figures
        var pace = new PaintPace(this::show);
        InvalidationListener show = _ -> pace.changed();
        status.addListener(show);
        busy.addListener(
                (_, _, _) -> {
                    pace.changed();
                    pace.settled();
                });
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var now = status.getValue();
        if (busy.get() && now.epoch() == 0) {
            showPreparation(now);
        } else {
            showEpoch(now);
        }
        showAccuracy(now.latest(), now.best());
        showLoss(now.latest(), now.best());
        showPace(now);
        showMemory(!now.equals(RunStatus.NOTHING));
    }

    private void showPreparation(RunStatus now) {
        var what = now.preparing();
        var done = what.progress();
        stage.set(Messages.get(Stages.tile(what.stage())));
        switch (what.stage()) {
            case PIXELS, FILES, FEATURES -> {
                epoch.setValue(Numbers.wholePercent(now.fraction()), "");
                epoch.setNote("");
            }
            case HEAD -> {
                epoch.setValue(
                        Numbers.count(done.done()),
                        Messages.get("training.tile-epoch-of", done.total()));
                epoch.setNote(Messages.get("training.tile-head-note"));
            }
        }
        progress.setShare(now.fraction());
    }

    private void showEpoch(RunStatus now) {
        var place = now.place();
        stage.set(Messages.get("training.tile-epoch"));
        if (place.epoch() == 0) {
            epoch.setValue(none(), "");
            epoch.setNote("");
        } else {
            epoch.setValue(
                    Numbers.count(place.epoch()),
                    Messages.get("training.tile-epoch-of", place.epochs()));
            epoch.setNote(Messages.get("training.tile-batch", place.batch(), place.batches()));
        }
        progress.setShare(now.epochProgress());
    }

    private void showAccuracy(@Nullable Mark latest, @Nullable Mark best) {
        accuracy.setValue(latest == null ? none() : Numbers.percent(latest.accuracy()), "");
        accuracy.setNote(best == null ? "" : name(best));
        gauge.setShare(latest == null ? 0 : latest.accuracy());
    }

    private static String name(Mark best) {
        return best.epoch() == 0
                ? Messages.get("training.tile-accuracy-start")
                : Messages.get("training.tile-accuracy-best", best.epoch());
    }

    private void showLoss(@Nullable Mark latest, @Nullable Mark best) {
        loss.setValue(latest == null ? none() : brief(latest.loss()), "");
        loss.setNote(
                best == null ? "" : Messages.get("training.tile-loss-best", brief(best.loss())));
        var start = curves.start();
        losses.setValues(
                DoubleStream.concat(
                                start == null ? DoubleStream.of() : DoubleStream.of(start.loss()),
                                curves.epochs().stream().mapToDouble(EpochRecord::validationLoss))
                        .filter(Double::isFinite)
                        .toArray());
    }

    private void showPace(RunStatus now) {
        var pace = now.imagesPerSecond();
        var begun = pace > 0;
        speed.setValue(
                begun ? pace(pace) : none(), begun ? Messages.get("training.tile-speed-unit") : "");
        speed.setNote(begun ? Messages.get("training.tile-threads", threads) : "");
        paces.setValues(curves.paces());
        // what is left of a run that has ended is nothing to wait for
        var running = busy.get();
        left.setValue(
                now.left()
                        .filter(_ -> running)
                        .map(Durations::clock)
                        .orElseGet(TrainingTiles::none),
                "");
        left.setNote(running && now.epoch() > 0 ? since(now.elapsed()) : "");
    }

    private static String pace(double pace) {
        return pace >= THOUSAND
                ? Messages.get("training.tile-thousand", Numbers.decimal(pace / THOUSAND, 1))
                : Numbers.decimal(pace, pace < SLOW ? 1 : 0);
    }

    private static String since(Duration elapsed) {
        return elapsed.compareTo(NOW) < 0
                ? Messages.get("training.tile-just-started")
                : Messages.get("training.tile-started", Durations.rough(elapsed));
    }

    private void showMemory(boolean known) {
        long bytes = known ? ProcessMemory.bytes() : 0;
        if (known && busy.get()) {
            trend.add(System.nanoTime(), bytes);
        } else if (!known) {
            trend.clear();
        }
        var words = known ? Numbers.bytes(bytes).split("\u00a0", 2) : null;
        memory.setValue(words == null ? none() : words[0], words == null ? "" : words[1]);
        memory.setNote(known ? trendWord() : "");
    }

    private String trendWord() {
        return switch (trend.trend()) {
            case UNKNOWN -> Messages.get("training.tile-memory-note");
            case FLAT -> Messages.get("training.tile-memory-flat");
            case RISING -> Messages.get("training.tile-memory-rising");
            case FALLING -> Messages.get("training.tile-memory-falling");
        };
    }

    private static String brief(double loss) {
        return Numbers.decimal(loss, loss < LARGE ? 2 : 0);
    }

    private static String none() {
        return Messages.get("training.tile-none");
    }
}
