package app.ocellus.benchmark;

import app.ocellus.hostile.SpoiltFiles;
import app.ocellus.training.TrainingConfig.Depth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what the figures in the documentation say. How to run it, and the other side of each
 * comparison, stands in benchmarks/README.md:
 *
 * <pre>
 * training-step PYTHON [ROUNDS]
 * epoch PYTHON DATA
 * memory
 * heart-beat DATA [SECONDS]
 * lane DATA [last|last-two|all [QUESTIONS]]
 * start-cancel DATA
 * checkpoints DATA
 * kill KILLS DATA [OPTIONS OF train]
 * kill-work scan,copy,export,save KILLS DATA [SEED]
 * hang
 * scroll DATA
 * matrix DATA
 * many-files DIR COUNT
 * scan DATA
 * big-photographs DIR N
 * look DIR [features [HOME]]
 * suspects DATA
 * calibration DATA
 * score DATA N
 * score-beside PYTHON DATA N
 * features-beside PYTHON DATA
 * reduced-answers DATA
 * quick-beside PYTHON DATA
 * growth DIR
 * drop DATA
 * spoilt N
 * label DATA [BACKBONE [SEEDS]]
 * similar N DATA [HOME]
 * twins DATA [HOME]
 * map DATA N
 * map-pan DATA
 * map-rows N
 * </pre>
 */
public final class Benchmarks {

    private static final String ROUNDS = "7";
    private static final String A_MINUTE = "60";
    private static final String QUESTIONS = "100";

    private Benchmarks() {}

    /** Runs the benchmark that is named first. */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(String.join(" ", arguments).split(" +"));
        switch (words.getFirst()) {
            case "training-step" ->
                    TrainingStep.run(words.get(1), Integer.parseInt(word(words, 2, ROUNDS)));
            case "epoch" -> Epochs.run(words.get(1), Path.of(words.get(2)));
            case "memory" -> TrainingMemory.run();
            case "heart-beat" ->
                    HeartBeat.run(
                            Path.of(words.get(1)).toAbsolutePath(),
                            Integer.parseInt(word(words, 2, A_MINUTE)));
            case "lane" ->
                    PredictionLatency.run(
                            Path.of(words.get(1)),
                            depth(word(words, 2, Depth.LAST_TWO.text())),
                            Integer.parseInt(word(words, 3, QUESTIONS)));
            case "start-cancel" -> StartCancelMemory.run(Path.of(words.get(1)));
            case "checkpoints" -> CheckpointCost.run(Path.of(words.get(1)).toAbsolutePath());
            case "kill" ->
                    KilledRuns.run(words.subList(2, words.size()), Integer.parseInt(words.get(1)));
            case "kill-work" ->
                    KilledWork.run(
                            words.get(1),
                            Integer.parseInt(words.get(2)),
                            Path.of(words.get(3)).toAbsolutePath(),
                            Long.parseLong(word(words, 4, "1")));
            case "hang" -> HungCancels.run();
            case "scroll" -> Scrolling.run(Path.of(words.get(1)).toAbsolutePath());
            case "matrix" -> MatrixClicks.run(Path.of(words.get(1)).toAbsolutePath());
            case "many-files" ->
                    ManyFiles.run(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            case "scan" -> ManyScanned.run(Path.of(words.get(1)).toAbsolutePath());
            case "scan-step" ->
                    ManyScanned.step(words.get(1), Path.of(words.get(2)), Path.of(words.get(3)));
            case "big-photographs" ->
                    BigPhotographs.write(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            case "look" ->
                    OneLook.run(
                            Path.of(words.get(1)),
                            word(words, 2, "").equals("features"),
                            word(words, 3, ""));
            case "suspects" -> FlippedLabels.run(Path.of(words.get(1)).toAbsolutePath());
            case "calibration" -> CalibrationGain.run(Path.of(words.get(1)).toAbsolutePath());
            case "score-beside" ->
                    ScoredBeside.run(
                            words.get(1), Path.of(words.get(2)), Integer.parseInt(words.get(3)));
            case "features-beside" ->
                    FeaturesBeside.run(words.get(1), Path.of(words.get(2)).toAbsolutePath());
            case "features-step" -> FeaturesBeside.step(Path.of(words.get(1)));
            case "reduced-answers" -> ReducedAnswers.run(Path.of(words.get(1)).toAbsolutePath());
            case "quick-beside" ->
                    QuickBeside.run(words.get(1), Path.of(words.get(2)).toAbsolutePath());
            case "growth" -> Growth.run(Path.of(words.get(1)).toAbsolutePath());
            case "growth-step" -> Growth.step(Path.of(words.get(1)));
            case "spoilt" ->
                    SpoiltFiles.showAll(
                            Files.createTempDirectory("ocellus-spoilt"),
                            Integer.parseInt(words.get(1)),
                            0);
            case "drop" -> DroppedPictures.run(Path.of(words.get(1)).toAbsolutePath());
            case "label" ->
                    LabelledByHand.run(
                            Path.of(words.get(1)).toAbsolutePath(),
                            word(words, 2, "efficientnet-lite0"),
                            Integer.parseInt(word(words, 3, "3")));
            case "similar" ->
                    SimilarSearch.run(
                            Integer.parseInt(words.get(1)),
                            Path.of(words.get(2)),
                            word(words, 3, ""));
            case "twins" -> HiddenTwins.run(Path.of(words.get(1)), word(words, 2, ""));
            case "map" ->
                    MapOfMany.run(
                            Path.of(words.get(1)).toAbsolutePath(), Integer.parseInt(words.get(2)));
            case "map-rows" -> MapOfMany.run(Integer.parseInt(words.get(1)));
            case "map-pan" -> MapPanning.run(Path.of(words.get(1)).toAbsolutePath());
            case "score" -> ScoredFiles.run(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            default -> throw new IllegalArgumentException("no benchmark named " + words);
        }
        System.exit(0);
    }

    private static Depth depth(String text) {
        return Stream.of(Depth.values())
                .filter(depth -> depth.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String word(List<String> words, int index, String otherwise) {
        return words.size() > index ? words.get(index) : otherwise;
    }
}
