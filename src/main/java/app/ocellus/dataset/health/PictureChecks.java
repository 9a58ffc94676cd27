package app.ocellus.dataset.health;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.look.Look;
import app.ocellus.image.PictureMeasures;

import java.util.ArrayList;
import java.util.List;

/** What is odd about single pictures. */
final class PictureChecks {

    /** Below it, even the brightest parts are dark. */
    private static final double DARK = 0.32;

    private static final double LIGHT = 0.05;
    private static final double BLURRY = 0.29;
    private static final double LOW_INFORMATION = 0.3;
    private static final double ODD_ASPECT = 0.35;

    private final List<Finding> findings = new ArrayList<>();

    private PictureChecks() {}

    static List<Finding> of(HealthInput input) {
        var checks = new PictureChecks();
        input.used()
                .forEach(
                        sample -> {
                            var look = input.looks().get(sample.id());
                            if (look != null) {
                                checks.look(sample, look);
                            }
                            checks.aspect(sample);
                        });
        checks.sizes(input.used().toList());
        return checks.findings;
    }

    private void look(ImageSample sample, Look look) {
        switch (look) {
            case Look.Damaged(var reason) ->
                    findings.add(
                            new Finding(
                                    HealthCheck.DAMAGED,
                                    List.of(sample.id()),
                                    List.of(),
                                    0,
                                    reason));
            case Look.Seen(_, var measures) -> {
                check(HealthCheck.DARK, sample, measures.darkScore(), DARK);
                check(HealthCheck.LIGHT, sample, measures.lightScore(), LIGHT);
                check(HealthCheck.BLURRY, sample, measures.sharpnessScore(), BLURRY);
                check(
                        HealthCheck.LOW_INFORMATION,
                        sample,
                        measures.informationScore(),
                        LOW_INFORMATION);
            }
        }
    }

    /** Whether there is too little to see for two such pictures to be called alike. */
    static boolean isPoor(PictureMeasures measures) {
        return measures.informationScore() < LOW_INFORMATION;
    }

    private void check(HealthCheck check, ImageSample sample, double score, double threshold) {
        if (score < threshold) {
            findings.add(Finding.ofSamples(check, List.of(sample.id()), score));
        }
    }

    private void aspect(ImageSample sample) {
        var facts = sample.facts();
        if (facts.width() > 0 && facts.height() > 0) {
            var score =
                    (double) Math.min(facts.width(), facts.height())
                            / Math.max(facts.width(), facts.height());
            check(HealthCheck.ODD_ASPECT, sample, score, ODD_ASPECT);
        }
    }

    private void sizes(List<ImageSample> samples) {
        var sides = samples.stream().mapToDouble(PictureChecks::side).filter(s -> s > 0).toArray();
        if (sides.length == 0) {
            return;
        }
        var usual = UsualSizes.of(sides);
        for (var sample : samples) {
            var side = side(sample);
            if (side > 0) {
                check(HealthCheck.ODD_SIZE, sample, usual.score(side), UsualSizes.THRESHOLD);
            }
        }
    }

    /** The side of a square of as many pixels. */
    private static double side(ImageSample sample) {
        return Math.sqrt((double) sample.facts().width() * sample.facts().height());
    }
}
