package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.evaluation.PredictedPicture;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be put into folders.
 *
 * @param pictures with the answers that name their folders
 * @param target where these folders are made; it may hold files and folders already
 * @param means how files get there; where no link can be made, a copy is
 */
public record SortRequest(List<PredictedPicture> pictures, Path target, Means means) {

    /** Copies the list. */
    public SortRequest {
        pictures = List.copyOf(pictures);
    }
}
