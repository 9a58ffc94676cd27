package app.ocellus.device;

import app.ocellus.message.Sentence;

import java.util.Optional;

/** What computes, and why. */
public record DeviceChoice(Device device, Sentence reason) {

    /** The GPU pack that is used; empty on the processor. */
    public Optional<GpuPack> pack() {
        return device instanceof Device.Gpu(_, var pack) ? Optional.of(pack) : Optional.empty();
    }

    /** Whether somebody gave a GPU pack, and it is not used. */
    public boolean isFallback() {
        return device instanceof Device.Cpu && !reason.key().equals(DeviceService.NO_PACK);
    }
}
