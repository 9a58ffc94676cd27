package app.ocellus.workspace.run;

/** A run in the trash of its project, from where {@link RunStore#restore} fetches it back. */
public record TrashedRun(SavedRun run) {}
