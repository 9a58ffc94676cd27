package app.ocellus;

import app.ocellus.cli.CommandLineProgram;
import app.ocellus.workspace.AppDirectories;

/** Where the program starts: a window when there is nothing else to do, else the command line. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        int code =
                CommandLineProgram.run(arguments, () -> new Composition(AppDirectories.ofSystem()));
        System.exit(code);
    }
}
