package app.ocellus.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.device.TrialReport.Result;
import app.ocellus.message.Sentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DeviceServiceTest {

    @TempDir private Path folder = Path.of("");
    private final List<Path> tried = new ArrayList<>();
    private Optional<Sentence> problem = Optional.empty();

    private DeviceService with(Path given) {
        return new DeviceService(
                given,
                2,
                pack -> {
                    tried.add(pack.folder());
                    return problem;
                });
    }

    @Test
    void withoutAPackTheProcessorComputesAndNothingIsTried() {
        var choice = new DeviceService(null, 2, _ -> Optional.empty()).choice();
        assertEquals(new Device.Cpu(2), choice.device());
        assertFalse(choice.isFallback());
    }

    @Test
    void aPackThatWorksIsUsedAndTriedOnce() throws IOException {
        var service = with(Packs.whole(folder, "2.7.1+cu128"));
        assertEquals(new Device.Gpu(2, GpuPack.in(folder)), service.choice().device());
        assertEquals("device.gpu-works", service.choice().reason().key());
        assertEquals(List.of(folder), tried);
    }

    @Test
    void aPackThatDoesNotWorkLeavesTheProcessorAndSaysWhy() throws IOException {
        problem = new TrialReport(Result.NO_GPU, "no device").problem(folder);
        var choice = with(Packs.whole(folder, "2.7.1")).choice();
        assertEquals(new Device.Cpu(2), choice.device());
        assertTrue(choice.isFallback());
        assertTrue(choice.reason().toString().contains("no device"), choice.reason().toString());
    }

    @Test
    void whatIsSeenToBeWrongIsNotEvenTried() throws IOException {
        var choice = with(Packs.without(folder, "2.7.1", "torch_cuda")).choice();
        assertEquals("device.pack-no-cuda", choice.reason().key());
        assertTrue(choice.isFallback());
        assertEquals(List.of(), tried);
    }

    @Test
    void aCardThatFailsLaterLeavesTheProcessorAndEverybodyHears() throws IOException {
        var heard = new ArrayList<String>();
        var service = with(Packs.whole(folder, "2.7.1"));
        service.choice();
        service.tell(choice -> heard.add(choice.reason().key()));
        service.fallBack(Sentence.of("device.pack-no-gpu", folder, "busy"));
        assertEquals(new Device.Cpu(2), service.choice().device());
        assertEquals(List.of("device.gpu-works", "device.pack-no-gpu"), heard);
    }

    @Test
    void aProcessThatCrashedSaysHowItEnded() {
        var report = OwnProcessTrial.read("{\"resu", 134);
        assertEquals(new TrialReport(Result.NOT_LOADED, "exit code 134"), report);
        assertEquals(
                new TrialReport(Result.NO_GPU, "none"),
                OwnProcessTrial.read("{\"result\":\"no_gpu\",\"detail\":\"none\"}", 1));
    }
}
