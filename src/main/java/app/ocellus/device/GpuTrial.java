package app.ocellus.device;

import app.ocellus.message.Sentence;

import java.util.Optional;

/** Tries whether a graphics card computes with a GPU pack. */
@FunctionalInterface
public interface GpuTrial {

    /** Why it does not; empty when it does. */
    Optional<Sentence> problem(GpuPack pack);
}
