package app.ocellus;

import app.ocellus.cli.CommandLineProgram;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.AppDirectories;
import app.ocellus.workspace.window.SingleWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Where the program starts: the command line for a sub-command or an option, else the window. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** Runs the command and leaves with its exit code, or opens the window. */
    public static void main(String[] arguments) {
        // before anything of the engine is loaded, which would otherwise look for updates
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        if (CommandLineProgram.isMeant(arguments)) {
            System.exit(
                    CommandLineProgram.run(
                            arguments, () -> new Composition(AppDirectories.ofSystem())));
        }
        openWindow(Stream.of(arguments).map(Path::of).toList());
    }

    private static void openWindow(List<Path> paths) {
        // on the class path, as here, JavaFX warns of that at every start
        JAVAFX.setFilter(record -> !record.getMessage().contains("Unsupported JavaFX"));
        try {
            var home = AppDirectories.ofSystem().window();
            SingleWindow.begin(home, paths)
                    .ifPresentOrElse(one -> Window.open(paths, one), () -> System.exit(0));
        } catch (UserException e) {
            System.err.println(e.sentence());
            System.exit(FAILED);
        } catch (UnsupportedOperationException e) {
            System.err.println(Sentence.of("cli.no-display"));
            System.exit(FAILED);
        }
    }
}
