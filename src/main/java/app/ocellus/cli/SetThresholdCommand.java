package app.ocellus.cli;

import app.ocellus.model.ModelThreshold;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ocellus set-threshold MODEL T}: when a model says "not sure", without training. */
@Command(
        name = "set-threshold",
        description =
                "Sets the confidence below which a model says \"not sure\"; nothing is trained.",
        mixinStandardHelpOptions = true)
final class SetThresholdCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(index = "0", paramLabel = "MODEL", description = "a .ocellus file")
    private Path model = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "T",
            converter = Values.Fraction.class,
            description = "from 0 to 1; 0 always answers")
    private double threshold;

    SetThresholdCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        new ModelThreshold(tools.composition().models()).set(model, threshold);
        tools.terminal()
                .print(
                        threshold == 0
                                ? Terminal.text("%s always answers.", model)
                                : Terminal.text(
                                        "%s says \"not sure\" below %s %%.",
                                        model, Values.percent(threshold)));
        return 0;
    }
}
