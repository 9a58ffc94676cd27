package app.ocellus.workspace.project;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A project in the list of projects.
 *
 * @param id the name of its folder
 * @param name what a person calls it
 * @param dataset where its dataset was
 * @param opened when it was last opened
 * @param runs how many there are
 * @param datasetThere whether the dataset is where it was
 */
public record ProjectSummary(
        String id, String name, Path dataset, Instant opened, int runs, boolean datasetThere) {}
