package app.ocellus.engine.torch;

import app.ocellus.training.batches.TrainingPictures;
import app.ocellus.training.batches.ValidationPictures;

/**
 * What fine-tuning learns from and is judged by.
 *
 * @param room bytes of memory that may be spent on what validation would have to compute again
 */
record FineTuneData(TrainingPictures training, ValidationPictures validation, long room) {}
