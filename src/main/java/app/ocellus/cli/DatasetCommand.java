package app.ocellus.cli;

import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.copy.CopyRequest;
import app.ocellus.dataset.copy.CopyRequest.Layout;
import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.dataset.copy.CopyResult;
import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.file.FileOps;
import app.ocellus.workspace.project.ProjectOpener;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ocellus dataset}: makes a dataset of a dataset. */
@Command(
        name = "dataset",
        description = "Writes datasets.",
        mixinStandardHelpOptions = true,
        subcommands = DatasetCommand.WriteCopy.class)
final class DatasetCommand {

    /** {@code ocellus dataset write-copy DATA --to DIR}. */
    @Command(
            name = "write-copy",
            description =
                    "Writes a clean copy: class folders, and a manifest of where everything came"
                            + " from. The originals are only read.",
            mixinStandardHelpOptions = true)
    static final class WriteCopy implements Callable<Integer> {

        private final Tools tools;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "DATA",
                arity = "0..*",
                description = "what scan takes; not needed with --project")
        private List<Path> data = List.of();

        @Option(
                names = "--to",
                required = true,
                paramLabel = "DIR",
                description = "an empty folder, or one that is not there yet")
        private Path target = Path.of("");

        @Option(
                names = "--project",
                paramLabel = "ID|NAME",
                description = "with the edits and the splits of this project of the window")
        private @Nullable String project;

        @Option(
                names = "--links",
                description = "hard links in place of copies; both on one disk, and one content")
        private boolean links;

        @Option(
                names = "--splits",
                negatable = true,
                description =
                        "folders for train, valid and test with the classes in them (where the"
                                + " dataset has such folders, or images were moved between splits)")
        private @Nullable Boolean splits;

        @Mixin private SplitOptions shares = new SplitOptions();

        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        WriteCopy(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            if (data.isEmpty() == (project == null)) {
                throw new ParameterException(
                        spec.commandLine(), "give either DATA or --project, and not both");
            }
            var request = project == null ? ofData() : ofProject(project);
            try (var bar = tools.terminal().bar("Writing")) {
                var copy = new DatasetCopy(FileOps.REAL, tools.composition().drafts());
                report(copy.write(request, bar, tools.cancellation()));
            }
            return 0;
        }

        private CopyRequest ofData() {
            var scan = ScanCommand.scanAndNote(tools, data);
            var plan = shares.plan(SplitOptions.Source.TRAIN);
            return new CopyRequest(
                    EditedDataset.unedited(scan.snapshot()),
                    new DatasetSplitter(plan).split(scan.snapshot()),
                    scan.problems(),
                    target,
                    layout(),
                    means());
        }

        private CopyRequest ofProject(String name) {
            var program = tools.composition();
            try (var bar = tools.terminal().bar("Scanning");
                    var opener = new ProjectOpener(program.scanner(), program.projects())) {
                var open = opener.reopen(name, bar, tools.cancellation());
                var edits = open.edits();
                return new CopyRequest(
                        edits.edited(),
                        open.split(),
                        open.scan().problems(),
                        target,
                        layout(),
                        means());
            }
        }

        private Optional<Layout> layout() {
            return Optional.ofNullable(splits).map(by -> by ? Layout.SPLITS : Layout.CLASSES);
        }

        private Means means() {
            return links ? Means.HARD_LINK : Means.COPY;
        }

        private void report(CopyResult result) {
            result.skipped().forEach(file -> tools.terminal().note(file.reason()));
            if (json) {
                var report = new LinkedHashMap<String, Object>();
                report.put("manifest", result.manifest().toString());
                report.put("files", result.files());
                report.put("bytes", result.bytes());
                report.put("skipped", Skipped.of(List.of(), result.skipped()));
                tools.terminal().json(report);
            } else {
                tools.terminal()
                        .print(
                                Terminal.text(
                                        "%s: %d images, %d MB",
                                        result.manifest(), result.files(), result.bytes() >> 20));
            }
        }
    }
}
