package app.ocellus.cli;

import app.ocellus.sample.SampleDataset;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ocellus sample DIR}: a dataset to try things on. */
@Command(
        name = "sample",
        description = "Draws the sample dataset: six classes of scenes, drawn by the program.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(paramLabel = "DIR", description = "a folder that does not exist yet, or is empty")
    private Path folder = Path.of("");

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "another seed draws other pictures (${DEFAULT-VALUE})")
    private long seed;

    SampleCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        try (var bar = tools.terminal().bar("Drawing")) {
            new SampleDataset(seed, tools.composition().drafts())
                    .writeTo(folder, bar, tools.cancellation());
        }
        tools.terminal().print(folder.toString());
        return 0;
    }
}
