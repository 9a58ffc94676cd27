package app.ocellus.cli;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.model.ModelBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus info MODEL}: what is in a model file. */
@Command(name = "info", description = "Tells what a model is.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    private final Tools tools;

    @Mixin private ModelArgument model = new ModelArgument();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    InfoCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        var facts = facts(model.read(tools));
        if (json) {
            tools.terminal().json(facts);
        } else {
            facts.forEach(
                    (name, value) ->
                            tools.terminal().print(Terminal.text("%-22s %s", name, value)));
        }
        return 0;
    }

    /** What there is to say of a model, by the names that it has in JSON. */
    static Map<String, Object> facts(ModelBundle bundle) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", bundle.name());
        facts.put("backbone", bundle.backbone().id());
        facts.put("inputSize", bundle.preprocessing().size());
        facts.put("fit", bundle.preprocessing().fit().text());
        facts.put("temperature", bundle.output().temperature());
        facts.put("threshold", bundle.output().threshold());
        var training = bundle.training();
        facts.put("mode", training.mode());
        facts.put("epochs", training.epochs());
        facts.put("bestEpoch", training.bestEpoch());
        facts.put("validationAccuracy", training.validationAccuracy());
        facts.put("validationLoss", training.validationLoss());
        facts.put("trainingSamples", training.trainingSamples());
        facts.put("validationSamples", training.validationSamples());
        facts.put("summary", training.summary());
        facts.values().removeIf(java.util.Objects::isNull);
        facts.put("classes", bundle.classes().stream().map(ClassLabel::name).toList());
        return facts;
    }
}
