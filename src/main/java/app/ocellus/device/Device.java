package app.ocellus.device;

/** What the engines compute on. */
public sealed interface Device {

    /** Threads of the processor that compute, or that feed the graphics card. */
    int threads();

    /** The processor. */
    record Cpu(int threads) implements Device {}

    /** A graphics card, through the PyTorch of a GPU pack. */
    record Gpu(int threads, GpuPack pack) implements Device {}
}
