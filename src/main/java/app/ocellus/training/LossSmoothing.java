package app.ocellus.training;

/**
 * A running mean of losses that is not drawn towards nought at its start. Source: the bias
 * correction of Kingma and Ba, Adam, 2015.
 */
final class LossSmoothing {

    private static final double KEPT = 0.98;

    private double sum;
    private double weight = 1;

    /** Takes the next loss and gives the mean so far: v = 0.98 v + 0.02 l, S = v / (1 - 0.98^k). */
    double add(double loss) {
        sum = KEPT * sum + (1 - KEPT) * loss;
        weight *= KEPT;
        return sum / (1 - weight);
    }
}
