package app.ocellus.device;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Chooses what the engines compute on, once for the life of the program: a graphics card where a
 * GPU pack is given and works, else the processor, and says why.
 */
public final class DeviceService {

    static final String NO_PACK = "device.cpu-no-pack";

    private final @Nullable Path given;
    private final int threads;
    private final GpuTrial trial;
    private @Nullable DeviceChoice choice;
    private Consumer<DeviceChoice> told = _ -> {};

    /**
     * A service that has not chosen yet.
     *
     * @param given the folder of the GPU pack; null for none
     * @param threads of the processor
     * @param trial which must leave this process unharmed
     */
    public DeviceService(@Nullable Path given, int threads, GpuTrial trial) {
        this.given = given;
        this.threads = threads;
        this.trial = trial;
    }

    /**
     * Whoever hears what was chosen, and what was chosen after that; on the thread that chooses.
     */
    public synchronized void tell(Consumer<DeviceChoice> listener) {
        told = listener;
        if (choice != null) {
            listener.accept(choice);
        }
    }

    /** What is used; where a GPU pack is given the first call takes seconds, to try it. */
    public synchronized DeviceChoice choice() {
        return choice == null
                ? choose(given == null ? onCpu(Sentence.of(NO_PACK)) : check(given))
                : choice;
    }

    /** Goes on without the graphics card, which was chosen and then failed. */
    public synchronized void fallBack(Sentence reason) {
        choose(onCpu(reason));
    }

    private DeviceChoice choose(DeviceChoice now) {
        choice = now;
        told.accept(now);
        return now;
    }

    /** What would be used with that folder as the GPU pack. Takes seconds. */
    public DeviceChoice check(Path folder) {
        try {
            var pack = GpuPack.in(folder);
            return trial.problem(pack)
                    .map(this::onCpu)
                    .orElseGet(
                            () ->
                                    new DeviceChoice(
                                            new Device.Gpu(threads, pack),
                                            Sentence.of(
                                                    "device.gpu-works", folder, pack.version())));
        } catch (UserException e) {
            return onCpu(e.sentence());
        }
    }

    private DeviceChoice onCpu(Sentence reason) {
        return new DeviceChoice(new Device.Cpu(threads), reason);
    }
}
