package app.ocellus.workspace.project;

import java.nio.file.Path;

/**
 * A project that was taken off the list, until the trash is emptied.
 *
 * @param dataset where its dataset was; empty where that cannot be read
 * @param folder where it lies in the trash
 */
public record TrashedProject(String id, String name, String dataset, Path folder) {}
