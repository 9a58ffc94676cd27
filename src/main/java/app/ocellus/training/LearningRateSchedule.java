package app.ocellus.training;

/** The learning rate over the steps of a run. */
@FunctionalInterface
public interface LearningRateSchedule {

    /** The rate of step {@code step}, counted from 0, of {@code steps}. */
    double at(int step, int steps);

    /** From {@code rate} to 0 along half a cosine. Source: Loshchilov and Hutter, SGDR, 2017. */
    static LearningRateSchedule cosine(double rate) {
        return (step, steps) -> rate * (1 + Math.cos(Math.PI * step / steps)) / 2;
    }
}
