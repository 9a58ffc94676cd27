package app.ocellus.dataset;

import app.ocellus.message.Sentence;

import java.nio.file.Path;

/** A file that could not be used, and why. */
public record SkippedFile(Path file, Sentence reason) {}
