package app.ocellus.cli;

import app.ocellus.evaluation.Calibration;
import app.ocellus.evaluation.CoverageCurve;
import app.ocellus.evaluation.CoverageCurve.Point;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.file.Json;
import app.ocellus.model.ModelBundle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the confidence of a model can be trusted, in text and in JSON.
 *
 * @param target share of the answers that is to be right; null where no threshold is looked for
 */
record ConfidenceReport(Evaluation evaluation, ModelBundle.Output output, @Nullable Double target) {

    private static final int STEPS = 100;

    /** The fields about confidence; all fractions lie in [0,1]. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        var curve = CoverageCurve.of(evaluation.samples());
        json.put("ece", Calibration.expectedError(evaluation.samples()));
        json.put("temperature", output.temperature());
        json.put("reliability", reliability());
        json.put("threshold", output.threshold());
        json.put("coverageAtThreshold", curve.at(output.threshold()).coverage());
        json.put("coverage", curve.sampled(STEPS).stream().map(ConfidenceReport::point).toList());
        if (target != null) {
            json.put(
                    "suggestion",
                    curve.suggestion(target)
                            .<Object>map(ConfidenceReport::point)
                            .orElse(Json.NULL));
        }
        return json;
    }

    private List<Map<String, Object>> reliability() {
        return Calibration.reliability(evaluation.samples()).stream()
                .map(
                        bin -> {
                            boolean empty = bin.count() == 0;
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("from", bin.from());
                            entry.put("to", bin.to());
                            entry.put("count", bin.count());
                            entry.put("confidence", empty ? Json.NULL : bin.confidence());
                            entry.put("accuracy", empty ? Json.NULL : bin.accuracy());
                            return (Map<String, Object>) entry;
                        })
                .toList();
    }

    private static Map<String, Object> point(Point point) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("threshold", point.threshold());
        entry.put("coverage", point.coverage());
        entry.put("accuracy", EvaluationReport.orNull(point.accuracy()));
        return entry;
    }

    /** What a person reads: nothing where there is no threshold and none is looked for. */
    List<String> lines() {
        var curve = CoverageCurve.of(evaluation.samples());
        var lines = new ArrayList<String>();
        if (output.threshold() > 0) {
            lines.add("at its threshold: " + line(curve.at(output.threshold())));
        }
        if (target != null) {
            lines.add(
                    curve.suggestion(target)
                            .map(point -> "suggestion: " + line(point))
                            .orElse("no threshold makes the answers right so often"));
        }
        return lines;
    }

    /** The threshold in full: rounded up it would leave out one sample more. */
    private static String line(Point point) {
        return Terminal.text(
                "threshold %s answers %.2f %% of the images and is right in %s %%",
                point.threshold(),
                100 * point.coverage(),
                EvaluationReport.percent(point.accuracy()));
    }
}
