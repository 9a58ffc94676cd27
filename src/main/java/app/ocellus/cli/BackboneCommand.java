package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.model.InstalledBackbone.Origin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus backbone}: the pretrained networks that models stand on. */
@Command(
        name = "backbone",
        description = "Lists, adds and removes pretrained networks.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BackboneCommand.ListCommand.class,
            BackboneCommand.AddCommand.class,
            BackboneCommand.RemoveCommand.class
        })
final class BackboneCommand {

    private static final int FAILED = 1;

    private BackboneCommand() {}

    /** {@code ocellus backbone list}. */
    @Command(
            name = "list",
            description = "The networks that are installed.",
            mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        private final Tools tools;

        @Option(names = "--json", description = "one JSON object a network")
        private boolean json;

        ListCommand(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var backbones = tools.composition().backbones();
            for (var one : backbones.installed()) {
                if (json) {
                    tools.terminal().json(facts(one));
                } else {
                    tools.terminal().print(line(one));
                }
            }
            backbones.refused().values().forEach(tools.terminal()::note);
            return backbones.refused().isEmpty() ? 0 : FAILED;
        }

        private static Map<String, Object> facts(InstalledBackbone one) {
            var info = one.info();
            var facts = new LinkedHashMap<String, Object>();
            facts.put("id", info.id());
            facts.put("title", info.title());
            facts.put("origin", origin(one));
            facts.put("inputSize", info.inputSize());
            facts.put("featureWidth", info.featureWidth());
            facts.put("parameters", info.parameters());
            facts.put("bytes", one.bytes());
            facts.put("license", info.license());
            facts.put("source", info.source());
            facts.put("folder", one.folder().toString());
            return facts;
        }

        private static String line(InstalledBackbone one) {
            var info = one.info();
            return Terminal.text(
                    "%-20s %-8s %4d px  %5d features  %6.1f MB  %s",
                    info.id(),
                    origin(one),
                    info.inputSize(),
                    info.featureWidth(),
                    one.bytes() / 1e6,
                    info.license());
        }

        private static String origin(InstalledBackbone one) {
            return one.origin() == Origin.SHIPPED
                    ? "shipped"
                    : Origin.ADDED.name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code ocellus backbone add}. */
    @Command(
            name = "add",
            description = "Copies a network into the program's own folder, if you trust its maker.",
            mixinStandardHelpOptions = true)
    static final class AddCommand implements Callable<Integer> {

        private final Tools tools;

        @Parameters(
                paramLabel = "DIR",
                description = "holds backbone.json, backbone.pt and backbone.onnx")
        private Path folder = Path.of("");

        @Option(names = "--trust", description = "do not ask: its maker is trusted")
        private boolean trust;

        AddCommand(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var backbones = tools.composition().newBackbones();
            BackboneCandidate candidate;
            try (var bar = tools.terminal().bar("reading")) {
                candidate = backbones.look(folder, bar, tools.cancellation());
            }
            if (!trust && !isTrusted(candidate)) {
                tools.terminal().note(Sentence.of("cli.backbone-not-trusted"));
                return FAILED;
            }
            double apart;
            try (var bar = tools.terminal().bar("adding")) {
                apart = backbones.add(candidate, bar, tools.cancellation());
            }
            tools.terminal()
                    .print(
                            Terminal.text(
                                    "%s added; the features of its two files differ by at most"
                                            + " %.1e",
                                    candidate.info().id(), apart));
            return 0;
        }

        private boolean isTrusted(BackboneCandidate candidate) {
            var terminal = tools.terminal();
            var info = candidate.info();
            terminal.note(fact("network", info.title() + " (" + info.id() + ")"));
            terminal.note(fact("from", info.source()));
            terminal.note(fact("license", info.license()));
            terminal.note(fact(info.torch().file(), "SHA-256 " + info.torch().sha256()));
            terminal.note(fact(info.onnx().file(), "SHA-256 " + info.onnx().sha256()));
            terminal.note(Sentence.of("cli.backbone-trust"));
            return terminal.agrees("Do you trust whoever made it?");
        }

        private static String fact(String name, String value) {
            return Terminal.text("%-14s %s", name, value);
        }
    }

    /** {@code ocellus backbone remove}. */
    @Command(
            name = "remove",
            description = "Removes a network that was added; models that need it stay.",
            mixinStandardHelpOptions = true)
    static final class RemoveCommand implements Callable<Integer> {

        private final Tools tools;

        @Parameters(paramLabel = "ID", description = "as \"ocellus backbone list\" names it")
        private String id = "";

        RemoveCommand(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            tools.composition().newBackbones().remove(id);
            tools.terminal()
                    .print(
                            id
                                    + " removed; models that stand on it open again once it is"
                                    + " added again");
            return 0;
        }
    }
}
