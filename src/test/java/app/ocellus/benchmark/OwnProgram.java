package app.ocellus.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java in a process of its own, with the class path and the shipped files of this one. */
final class OwnProgram {

    private OwnProgram() {}

    /**
     * Starts it.
     *
     * @param home where it keeps its things
     * @param output what it says on both streams is written there
     */
    static Process start(Path home, Path output, Class<?> main, Object... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.add("-DDJL_CACHE_DIR=" + Path.of("target", "djl").toAbsolutePath());
        var classes = System.getProperty("surefire.test.class.path", "");
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + classes));
        command.add(main.getName());
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command);
        builder.environment().put("OCELLUS_HOME", home.toString());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return builder.start();
    }
}
