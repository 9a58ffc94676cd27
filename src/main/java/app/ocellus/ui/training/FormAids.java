package app.ocellus.ui.training;

/**
 * What helps a person to fill the form.
 *
 * @param rates finds a learning rate
 * @param times says how long a run would take
 * @param preview shows what the network would be shown
 * @param colours says what the dataset's own mean and standard deviation are
 */
public record FormAids(
        LearningRateViewModel rates,
        TrainingTimes times,
        PreviewViewModel preview,
        OwnColours colours) {}
