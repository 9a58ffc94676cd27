package app.ocellus.cli;

import app.ocellus.Composition;
import app.ocellus.message.UserException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The command line: one sub-command a job. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "ocellus",
        description =
                "Trains image classifiers on your own computer. Without arguments: the window.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.Version.class,
        subcommands = {
            ScanCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            PredictCommand.class,
            InfoCommand.class,
            SampleCommand.class,
            DoctorCommand.class
        })
public final class CommandLineProgram {

    /** The command's tools, made when the first of them is needed. */
    record Tools(Supplier<Composition> composition, Terminal terminal) {}

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

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
        return run(
                arguments, new Tools(composition, new Terminal(out, err, interactive)), out, err);
    }

    static int run(String[] arguments, Tools tools, PrintStream out, PrintStream err) {
        return new CommandLine(new CommandLineProgram(), factory(tools))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, _, _) -> failed(e, tools.terminal()))
                .execute(arguments);
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

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof UserException foreseen) {
            terminal.note(foreseen.sentence().toString());
        } else if (e instanceof IllegalArgumentException) {
            terminal.note(String.valueOf(e.getMessage()));
            return WRONG_USAGE;
        } else {
            terminal.note("Something went wrong inside Ocellus; please report this:");
            terminal.note(stackTrace(e));
        }
        return FAILED;
    }

    private static String stackTrace(Exception e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Ocellus " + text()};
        }

        static String text() {
            var version = CommandLineProgram.class.getPackage().getImplementationVersion();
            return version == null ? "(development)" : version;
        }
    }
}
