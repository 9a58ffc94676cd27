package app.ocellus.training;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How the learning rate changes over the steps of a run. */
public enum Schedule {
    /** From the rate to 0 along half a cosine. Source: Loshchilov and Hutter, SGDR, 2017. */
    COSINE {
        @Override
        double share(int step, int steps) {
            return fallen(1, 0, (double) step / steps);
        }
    },
    /**
     * From a 25th up to the rate over a quarter of the run, then down to next to nothing, both
     * along half a cosine. Source: Smith and Topin, Super-Convergence, 2019, as PyTorch's
     * OneCycleLR.
     */
    ONE_CYCLE {
        @Override
        double share(int step, int steps) {
            // a run too short to warm up begins at the top
            double top = Math.max(0, WARM_UP * steps - 1);
            double start = 1 / START_DIVISOR;
            return step < top
                    ? fallen(start, 1, step / top)
                    : fallen(1, start / END_DIVISOR, (step - top) / Math.max(1, steps - 1 - top));
        }
    },
    /** The same all the time. */
    CONSTANT {
        @Override
        double share(int step, int steps) {
            return 1;
        }
    },
    /** A tenth from half of the run on, a hundredth from three quarters on. */
    STEP {
        @Override
        double share(int step, int steps) {
            double done = (double) step / steps;
            return done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01;
        }
    };

    private static final double WARM_UP = 0.25;
    private static final double START_DIVISOR = 25;
    private static final double END_DIVISOR = 1e4;

    /** The share of the rate at step {@code step}, counted from 0, of {@code steps}; in [0,1]. */
    abstract double share(int step, int steps);

    /** The rate at step {@code step}, counted from 0, of {@code steps}. */
    public double at(double rate, int step, int steps) {
        return rate * share(step, steps);
    }

    /** Half a cosine from {@code from} to {@code to}, at a part of the way in [0,1]. */
    private static double fallen(double from, double to, double part) {
        return to + (from - to) / 2 * (1 + Math.cos(Math.PI * Math.min(1, part)));
    }

    /** The name on the command line and in files. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
