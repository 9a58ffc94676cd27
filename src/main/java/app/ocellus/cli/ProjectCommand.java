package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.archive.ProjectArchive;
import app.ocellus.workspace.archive.ProjectImport;
import app.ocellus.workspace.project.Location;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ocellus project}: what the window keeps of the datasets it has opened. */
@Command(
        name = "project",
        description = "Lists, renames, saves, opens and finds again what the window keeps.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ProjectCommand.ListAll.class,
            ProjectCommand.Rename.class,
            ProjectCommand.Save.class,
            ProjectCommand.Open.class,
            ProjectCommand.Locate.class
        })
final class ProjectCommand {

    /** {@code ocellus project list}. */
    @Command(name = "list", description = "Lists the projects.", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        private final Tools tools;

        @Option(names = "--json", description = "one JSON object a project")
        private boolean json;

        ListAll(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            tools.composition().projects().list().forEach(this::print);
            return 0;
        }

        private void print(ProjectSummary project) {
            if (json) {
                tools.terminal().json(facts(project));
            } else {
                tools.terminal()
                        .print(
                                Terminal.text(
                                        "%-12s %-24s %3d runs  %s%s",
                                        project.id(),
                                        project.name(),
                                        project.runs(),
                                        project.dataset(),
                                        project.datasetThere() ? "" : "  (not found)"));
            }
        }

        private static Map<String, Object> facts(ProjectSummary project) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("id", project.id());
            facts.put("name", project.name());
            facts.put("dataset", project.dataset().toString());
            facts.put("datasetThere", project.datasetThere());
            facts.put("opened", project.opened().toString());
            facts.put("runs", project.runs());
            return facts;
        }
    }

    /** {@code ocellus project rename PROJECT NAME}. */
    @Command(
            name = "rename",
            description = "Gives a project another name.",
            mixinStandardHelpOptions = true)
    static final class Rename implements Callable<Integer> {

        private final Tools tools;

        @Parameters(paramLabel = "PROJECT", description = "its id or its name")
        private String project = "";

        @Parameters(paramLabel = "NAME", description = "the new name")
        private String name = "";

        Rename(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var projects = tools.composition().projects();
            var found = projects.find(project);
            projects.requireUnused(found);
            found.rename(name);
            return 0;
        }
    }

    /** {@code ocellus project save PROJECT FILE}. */
    @Command(
            name = "save",
            description = "Saves a project as one file; the images are not in it.",
            mixinStandardHelpOptions = true)
    static final class Save implements Callable<Integer> {

        private final Tools tools;

        @Parameters(paramLabel = "PROJECT", description = "its id or its name")
        private String project = "";

        @Parameters(paramLabel = "FILE", description = "NAME.ocellus-project")
        private Path file = Path.of("");

        @Option(names = "--everything", description = "checkpoints and trash too")
        private boolean everything;

        Save(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var program = tools.composition();
            var found = program.projects().find(project);
            try (var bar = tools.terminal().bar("Saving")) {
                new ProjectArchive(program.files())
                        .save(found, file, everything, bar, tools.cancellation());
            }
            tools.terminal().print(file.toString());
            return 0;
        }
    }

    /** {@code ocellus project open FILE}. */
    @Command(
            name = "open",
            description = "Brings a project that was saved as one file among the others.",
            mixinStandardHelpOptions = true)
    static final class Open implements Callable<Integer> {

        private final Tools tools;

        @Parameters(paramLabel = "FILE", description = "NAME.ocellus-project")
        private Path file = Path.of("");

        Open(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var program = tools.composition();
            try (var bar = tools.terminal().bar("Opening")) {
                var opened =
                        new ProjectImport(program.projects(), program.files())
                                .open(file, bar, tools.cancellation());
                tools.terminal().print(Terminal.text("%s %s", opened.id(), opened.name()));
            }
            return 0;
        }
    }

    /** {@code ocellus project locate PROJECT DATA}. */
    @Command(
            name = "locate",
            description =
                    "Says where the dataset of a project is now; its samples are found again.",
            mixinStandardHelpOptions = true)
    static final class Locate implements Callable<Integer> {

        private final Tools tools;

        @Parameters(paramLabel = "PROJECT", description = "its id or its name")
        private String project = "";

        @Parameters(paramLabel = "DATA", description = "the folder or list")
        private Path data = Path.of("");

        @Option(names = "--force", description = "also where most of its samples are not found")
        private boolean force;

        Locate(Tools tools) {
            this.tools = tools;
        }

        @Override
        public Integer call() {
            var projects = tools.composition().projects();
            var id = projects.find(project).id();
            try (var opener = new ProjectOpener(tools.composition().scanner(), projects);
                    var bar = tools.terminal().bar("Looking")) {
                var found = opener.look(id, data, bar, tools.cancellation());
                if (found.isDoubtful() && !force) {
                    throw doubtful(found);
                }
                opener.settle(found);
                print(found);
            }
            return 0;
        }

        private UserException doubtful(Location found) {
            return new UserException(
                    Sentence.of("cli.doubtful-folder", data, found.missing(), found.remembered()));
        }

        private void print(Location found) {
            tools.terminal()
                    .print(
                            Terminal.text(
                                    "%d found, %d of them by content; %d missing",
                                    found.byPath() + found.byContent(),
                                    found.byContent(),
                                    found.missing()));
        }
    }
}
