package app.ocellus.cli;

import app.ocellus.model.ClassNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ocellus rename-class MODEL OLD NEW}: another name for a class, without training. */
@Command(
        name = "rename-class",
        description = "Calls a class of a model by another name; nothing is trained.",
        mixinStandardHelpOptions = true)
final class RenameClassCommand implements Callable<Integer> {

    private final Tools tools;

    @Parameters(index = "0", paramLabel = "MODEL", description = "a .ocellus file")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "OLD", description = "what the class is called")
    private String name = "";

    @Parameters(index = "2", paramLabel = "NEW", description = "what it is to be called")
    private String other = "";

    RenameClassCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        new ClassNames(tools.composition().models()).rename(model, name, other);
        tools.terminal().print(Terminal.text("\"%s\" is called \"%s\" in %s.", name, other, model));
        return 0;
    }
}
