package app.ocellus.cli;

import app.ocellus.Composition;
import app.ocellus.ProgramVersion;
import app.ocellus.device.Device;
import app.ocellus.device.GpuPack;
import app.ocellus.device.TrialReport;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code ocellus doctor}: what a bug report should say of this computer. */
@Command(
        name = "doctor",
        description = "Checks the installation; for a bug report.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Tools tools;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "--check-gpu-pack",
            paramLabel = "DIR",
            description = "only tries whether a graphics card computes with the PyTorch in DIR")
    private @Nullable Path pack;

    DoctorCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        return pack == null ? examine() : tryPack(pack);
    }

    private int tryPack(Path folder) {
        var report = tools.composition().tryHere(GpuPack.in(folder));
        if (json) {
            tools.terminal().json(report);
        } else {
            tools.terminal().print(report.problem(folder).map(Sentence::toString).orElse("ok"));
        }
        return report.result() == TrialReport.Result.WORKS ? 0 : 1;
    }

    private int examine() {
        var composition = tools.composition();
        var facts = new LinkedHashMap<String, String>();
        facts.put("ocellus", ProgramVersion.text());
        facts.put("java", Runtime.version().toString());
        facts.put(
                "system",
                String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
        var device = composition.devices().choice();
        facts.put("device", named(device.device()));
        facts.put("because", device.reason().toString());
        facts.put("memory", (Runtime.getRuntime().maxMemory() >> 20) + " MB heap at most");
        var unkept = composition.directories().obstacle();
        facts.put(
                "data",
                unkept.map(Sentence::toString)
                        .orElseGet(() -> composition.directories().data().toString()));
        facts.put("cache", composition.directories().cache().toString());
        facts.put("assets", composition.directories().assets().toString());
        boolean well = !device.isFallback() && unkept.isEmpty();
        well &= check(facts, "onnxruntime", composition::onnxRuntimeVersion);
        well &= check(facts, "pytorch", composition::torchVersion);
        for (var info : composition.backbones().all()) {
            well &= check(facts, info.id(), () -> checked(composition, info));
        }
        var refused = composition.backbones().refused();
        refused.forEach((id, why) -> facts.put(id, why.toString()));
        well &= refused.isEmpty();
        well &= check(facts, "everyday model", () -> everyday(composition));
        print(facts);
        return well ? 0 : 1;
    }

    private static String named(Device device) {
        return switch (device) {
            case Device.Cpu(int threads) -> "CPU, " + threads + " threads";
            case Device.Gpu(int threads, _) -> "GPU, and " + threads + " threads of the CPU";
        };
    }

    private static String checked(Composition composition, BackboneInfo info) {
        composition.backbones().torch(info);
        composition.warmUp(info);
        return "ok, runs in ONNX Runtime";
    }

    private static String everyday(Composition composition) {
        var bundle = composition.models().read(composition.directories().everydayModel());
        return "ok, %d classes".formatted(bundle.classes().size());
    }

    private static boolean check(Map<String, String> facts, String name, Supplier<String> check) {
        try {
            facts.put(name, check.get());
            return true;
        } catch (UserException e) {
            facts.put(name, e.getMessage());
            return false;
        }
    }

    private void print(Map<String, String> facts) {
        if (json) {
            tools.terminal().json(facts);
        } else {
            facts.forEach(
                    (name, value) ->
                            tools.terminal().print(Terminal.text("%-20s %s", name, value)));
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
