package app.ocellus.ui.common;

import app.ocellus.workspace.project.OpenProject;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Tells of the projects that are opened and closed; that one is edited is not told. */
public final class Openings {

    private Openings() {}

    /** Lets {@code opened} hear of every other project that {@code project} comes to hold. */
    public static void listen(
            ObservableValue<? extends @Nullable OpenProject> project,
            Consumer<@Nullable OpenProject> opened) {
        project.addListener(
                (_, before, now) -> {
                    if (now == null || !now.continues(before)) {
                        opened.accept(now);
                    }
                });
    }
}
