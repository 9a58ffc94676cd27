package app.ocellus.ui.evaluation;

import app.ocellus.ui.common.ThumbnailSource;

import java.nio.file.Path;

/** What samples look like, and what the model looked at in them. */
public record SamplePictures(ThumbnailSource<Path> files, SampleActivation activation) {}
