package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.serve.Limits;
import app.ocellus.serve.PredictionServer;
import app.ocellus.serve.ServedModel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** {@code ocellus serve MODEL}: a model that other programs of this computer ask. */
@Command(
        name = "serve",
        description = "Answers programs on this computer over HTTP, until Ctrl+C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** How soon it is noticed that it is to end, in milliseconds. */
    private static final long LOOK_MILLIS = 100;

    private final Tools tools;

    @Mixin private ModelArgument model = new ModelArgument();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Values.Port.class,
            description = "where it listens (${DEFAULT-VALUE}); 0 for any that is free")
    private int port;

    @Option(
            names = "--max-body",
            paramLabel = "MB",
            defaultValue = "64",
            converter = Values.Megabytes.class,
            description = "the largest picture's file (${DEFAULT-VALUE})")
    private int maxBody;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = Values.Count.class,
            description = "how many pictures are looked at together (one a core)")
    private @Nullable Integer atOnce;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Values.Rate.class,
            description = "how many predictions a second (any number)")
    private @Nullable Double rate;

    ServeCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws InterruptedException {
        var bundle = model.read(tools);
        var served =
                new ServedModel(
                        bundle.name(),
                        tools.composition().classifier(bundle),
                        InfoCommand.facts(bundle));
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var server =
                PredictionServer.start(
                        port,
                        served,
                        limits(),
                        folder,
                        fault -> CommandLineProgram.report(fault, tools.terminal()))) {
            tools.terminal().note(Sentence.of("serve.listening", bundle.name(), server.address()));
            while (!tools.cancellation().isRequested()) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        tools.terminal().note(Sentence.of("serve.ended"));
        return 0;
    }

    private Limits limits() {
        return new Limits(
                (long) maxBody << 20,
                atOnce == null ? tools.composition().threads() : atOnce,
                rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate));
    }
}
