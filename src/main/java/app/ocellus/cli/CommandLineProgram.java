package app.ocellus.cli;

import app.ocellus.Composition;
import app.ocellus.ProgramVersion;
import app.ocellus.device.GpuPack;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The command line: one sub-command a job. Exit codes: 0 done, 1 failed, 2 wrong usage, 130
 * interrupted.
 */
@Command(
        name = "ocellus",
        description =
                "Trains image classifiers on your own computer. Without arguments: the window.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.Version.class,
        subcommands = {
            ScanCommand.class,
            DatasetCommand.class,
            TrainCommand.class,
            LrFindCommand.class,
            EvaluateCommand.class,
            SimilarCommand.class,
            SuspectsCommand.class,
            LabelCommand.class,
            PredictCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            InfoCommand.class,
            RenameClassCommand.class,
            SetThresholdCommand.class,
            BackboneCommand.class,
            SampleCommand.class,
            DoctorCommand.class,
            ProjectCommand.class
        })
public final class CommandLineProgram {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @Option(
            names = "--gpu-pack",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "a PyTorch " + GpuPack.VERSION + " for CUDA, to compute on a graphics card")
    void gpuPack(Path folder) {
        System.setProperty(GpuPack.PROPERTY, folder.toString());
    }

    /**
     * Whether these arguments mean the command line: they begin with a sub-command or an option.
     */
    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && (arguments[0].startsWith("-") || isSubCommand(arguments[0]));
    }

    private static boolean isSubCommand(String word) {
        return Stream.of(CommandLineProgram.class.getAnnotation(Command.class).subcommands())
                .map(type -> type.getAnnotation(Command.class).name())
                .anyMatch(word::equals);
    }

    /** Runs one command on the process's own streams and returns its exit code. */
    public static int run(String[] arguments, Supplier<Composition> composition) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean interactive = System.console() != null && System.console().isTerminal();
        var cancellation = new Cancellation();
        var terminal = new Terminal(out, err, interactive, CommandLineProgram::typed);
        try (var program = new Once(() -> telling(composition.get(), terminal));
                var _ = new Interrupts(cancellation)) {
            return run(arguments, new Tools(program, terminal, cancellation), out, err);
        }
    }

    private static @Nullable String typed() {
        var console = System.console();
        return console == null ? null : console.readLine();
    }

    /** Says it once when a graphics card was asked for, and does not compute. */
    private static Composition telling(Composition program, Terminal terminal) {
        program.devices()
                .tell(
                        choice -> {
                            if (choice.isFallback()) {
                                terminal.note(choice.reason().toString());
                            }
                        });
        return program;
    }

    /** The program, made at the first need of it. */
    private static final class Once implements Supplier<Composition>, AutoCloseable {

        private final Supplier<Composition> maker;
        private @Nullable Composition made;

        Once(Supplier<Composition> maker) {
            this.maker = maker;
        }

        @Override
        public Composition get() {
            if (made == null) {
                made = maker.get();
            }
            return made;
        }

        @Override
        public void close() {
            if (made != null) {
                made.close();
            }
        }
    }

    static int run(String[] arguments, Tools tools, PrintStream out, PrintStream err) {
        try {
            return new CommandLine(new CommandLineProgram(), factory(tools))
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                    .setParameterExceptionHandler((e, _) -> misused(e, tools.terminal()))
                    .setExecutionExceptionHandler((e, _, _) -> failed(e, tools.terminal()))
                    .execute(arguments);
        } catch (OutOfMemoryError | LinkageError e) {
            return failed(e, tools.terminal());
        }
    }

    private static IFactory factory(Tools tools) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    return type.getDeclaredConstructor(Tools.class).newInstance(tools);
                } catch (NoSuchMethodException e) {
                    return CommandLine.defaultFactory().create(type);
                }
            }
        };
    }

    /** What is wrong, and where to read how it is right: the whole help would hide the sentence. */
    private static int misused(ParameterException e, Terminal terminal) {
        terminal.note(String.valueOf(e.getMessage()));
        var help = new StringWriter();
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(help, true));
        terminal.note(
                help + "Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static int failed(Throwable thrown, Terminal terminal) {
        switch (thrown) {
            case UserException foreseen -> terminal.note(foreseen.sentence().toString());
            case CancellationException _ -> {
                terminal.note(Sentence.of("cli.cancelled").toString());
                return Interrupts.EXIT_CODE;
            }
            case OutOfMemoryError _ -> terminal.note(Sentence.of("cli.out-of-memory").toString());
            default -> report(thrown, terminal);
        }
        return FAILED;
    }

    /** What only a mistake in the program explains. */
    static void report(Throwable thrown, Terminal terminal) {
        terminal.note("Something went wrong inside Ocellus; please report this:");
        terminal.note(stackTrace(thrown));
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Ocellus " + ProgramVersion.text()};
        }
    }
}
