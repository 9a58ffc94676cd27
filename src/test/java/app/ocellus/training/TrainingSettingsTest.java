package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;
import app.ocellus.fixtures.Failures;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.TrainingConfig.Depth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.stream.Stream;

class TrainingSettingsTest {

    private static final TrainingConfig CONFIG =
            TrainingConfig.fineTune("lite0", new Preprocessing(224, Fit.CROP), 1);

    /** Every setting by its full name, and a value that it does not have yet. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("mode", "quick"),
                    Map.entry("fineTuning.depth", "all"),
                    Map.entry("fineTuning.headFirst", "false"),
                    Map.entry("backbone", "lite2"),
                    Map.entry("input.preprocessing.size", "128"),
                    Map.entry("input.preprocessing.fit", "pad"),
                    Map.entry("input.normalisation", "dataset"),
                    Map.entry("input.flipAveraging", "true"),
                    Map.entry("optimisation.epochs", "9"),
                    Map.entry("optimisation.batch", "16"),
                    Map.entry("optimisation.optimizer", "sgd"),
                    Map.entry("optimisation.weightDecay", "0.125"),
                    Map.entry("optimisation.clipNorm", "2.5"),
                    Map.entry("optimisation.rate.value", "0.003"),
                    Map.entry("optimisation.rate.headRatio", "10.0"),
                    Map.entry("optimisation.rate.schedule", "cosine"),
                    Map.entry("regularisation.dropout", "0.25"),
                    Map.entry("regularisation.labelSmoothing", "0.2"),
                    Map.entry("regularisation.classWeights", "auto"),
                    Map.entry("augmentation.cropArea", "0.75"),
                    Map.entry("augmentation.flip", "false"),
                    Map.entry("augmentation.verticalFlip", "true"),
                    Map.entry("augmentation.rotation", "15.0"),
                    Map.entry("augmentation.brightness", "0.125"),
                    Map.entry("augmentation.contrast", "0.25"),
                    Map.entry("augmentation.saturation", "0.375"),
                    Map.entry("augmentation.erasing", "0.5"),
                    Map.entry("augmentation.mixUp", "0.625"),
                    Map.entry("augmentation.cutMix", "0.75"),
                    Map.entry("augmentation.stretch", "150"),
                    Map.entry("augmentation.margin", "16"),
                    Map.entry("earlyStopping.patience", "3"),
                    Map.entry("earlyStopping.delta", "0.25"),
                    Map.entry("earlyStopping.minimumEpochs", "2"),
                    Map.entry("subset", "0.5"),
                    Map.entry("seed", "42"));

    private static TrainingSettings settings() {
        return new TrainingSettings(CONFIG);
    }

    private static TrainingConfig with(String name, String value) {
        return settings().set(name, value).config();
    }

    static Stream<String> names() {
        return OTHERS.keySet().stream().sorted();
    }

    @Test
    void everyChoiceHasAName() {
        assertEquals(names().toList(), settings().names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameCanBeSetAndNothingElseChangesWithIt(String name) {
        var value = OTHERS.getOrDefault(name, "");
        var before = Json.<ObjectNode>node(CONFIG);
        var after = Json.<ObjectNode>node(with(name, value));
        assertEquals(value, at(after, name).asText());
        assertNotEquals(value, at(before, name).asText());
        names().filter(other -> !other.equals(name))
                .forEach(other -> assertEquals(at(before, other), at(after, other), other));
    }

    private static JsonNode at(JsonNode tree, String name) {
        return tree.at("/" + name.replace('.', '/'));
    }

    @Test
    void whatIsSetIsWhatTheRunWillDo() {
        var config =
                settings()
                        .set("depth", "all")
                        .set("class-weights", "auto")
                        .set("schedule", "one-cycle")
                        .set("rotation", "15")
                        .set("flip-averaging", "on")
                        .config();
        assertEquals(Depth.ALL, config.fineTuning().depth());
        assertEquals(Regularisation.ClassWeights.AUTO, config.regularisation().classWeights());
        assertEquals(Schedule.ONE_CYCLE, config.optimisation().rate().schedule());
        assertEquals(15, config.augmentation().rotation());
        assertTrue(config.input().flipAveraging());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"augmentation.cropArea", "augmentation.crop-area", "cropArea", "crop-area"})
    void aNameMayBeShortAndItsWordsJoinedByDashes(String name) {
        assertEquals(0.75, with(name, "0.75").augmentation().cropArea());
    }

    @Test
    void aNameMayHaveAsMuchOfItsGroupAsItNeeds() {
        assertEquals(128, with("preprocessing.size", "128").preprocessing().size());
        assertEquals(128, with("input.preprocessing.size", "128").preprocessing().size());
    }

    @ParameterizedTest
    @CsvSource({"on, true", "yes, true", "true, true", "off, false", "no, false", "false, false"})
    void aSwitchIsOnOrOff(String word, boolean on) {
        assertEquals(on, with("vertical-flip", word).augmentation().verticalFlip());
        assertEquals(on, with("flip", word).augmentation().flip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotate", "augmentation", "area", "", "input.size", "Rotation"})
    void anUnknownNameIsAnsweredWithAllThatThereAre(String name) {
        var said = Failures.said(() -> settings().set(name, "1"));
        assertTrue(said.startsWith("There is no single setting named " + name), said);
        names().forEach(known -> assertTrue(said.contains(known), known));
    }

    @Test
    void theLastWordOfEveryNameMeansOneSettingAlone() {
        var words = names().map(name -> name.substring(name.lastIndexOf('.') + 1));
        assertEquals(OTHERS.size(), words.distinct().count());
    }

    @Test
    void theChoiceOfANormalisationIsNotTakenForItsNumbers() {
        var own = new Normalisation(new float[] {0, 0, 0}, new float[] {1, 1, 1});
        var input =
                new ModelInput(
                        new Preprocessing(64, Fit.PAD, own), NormalisationSource.DATASET, false);
        var settings = new TrainingSettings(CONFIG.withInput(input));
        var changed = settings.set("normalisation", "backbone").config();
        assertEquals(NormalisationSource.BACKBONE, changed.input().normalisation());
        assertEquals(own, changed.preprocessing().normalisation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crop-area|0|cropArea 0.0",
                "crop-area|1.5|cropArea 1.5",
                "rotation|181|rotation 181",
                "rotation|many|many",
                "rotation|NaN|NaN",
                "rotation|1e999|",
                "mix-up|-1|mixUp -1",
                "epochs|0|must be positive",
                "epochs|2.5|2.5",
                "epochs|99999999999|99999999999",
                "batch|''|",
                "value|0|must be positive",
                "value|-1|must be positive",
                "dropout|1|in [0,1)",
                "label-smoothing|1|in [0,1)",
                "patience|0|at least 1",
                "delta|Infinity|number from 0 on",
                "delta|-1|number from 0 on",
                "subset|0|in (0,1]",
                "size|0|lies between",
                "size|31|between 32 and 2048",
                "size|9999|lies between",
                "seed|x|x",
                "flip|maybe|maybe",
                "flip|1|1",
                "flip|''|",
                "schedule|linear|linear",
                "schedule|1|1",
                "schedule|''|",
                "optimizer|2|2",
                "mode|slow|slow",
                "depth|0|0",
                "fit|zoom|zoom",
                "fit|''|"
            })
    void aValueThatCannotBeMeantIsRefusedWithTheReason(String name, String value, String why) {
        var said = Failures.said(() -> settings().set(name, value));
        assertTrue(said.contains(" cannot be " + value), said);
        assertTrue(said.contains(why == null ? "" : why), said);
        assertTrue(said.lines().count() == 1 && !said.contains("Exception"), said);
    }

    @Test
    void aRefusedValueLeavesTheSettingsAsTheyWere() {
        var settings = settings();
        Failures.said(() -> settings.set("rotation", "999"));
        assertEquals(CONFIG, settings.config());
        assertEquals(20, settings.set("rotation", "20").config().augmentation().rotation());
    }
}
