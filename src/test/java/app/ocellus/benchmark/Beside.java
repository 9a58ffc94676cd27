package app.ocellus.benchmark;

import app.ocellus.Launcher;
import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two programs that do the same, each in a process of its own. */
final class Beside {

    private Beside() {}

    /**
     * Lets a script of the folder {@code benchmarks} do its work.
     *
     * @param python the interpreter that has what the script needs
     * @return the JSON object that it prints
     */
    static JsonNode script(String python, String name, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python, "benchmarks/" + name));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        return Json.tree(ran(builder).output());
    }

    /**
     * Runs a command of the program, with its start.
     *
     * @param home where it keeps its things
     * @return seconds until it has ended
     */
    static double command(Path home, Object... arguments) throws IOException {
        return ran(java(home, Launcher.class, arguments)).seconds();
    }

    /** Runs a step of a benchmark in a fresh process; the JSON object that it prints. */
    static JsonNode step(Path home, Object... arguments) throws IOException {
        return Json.tree(ran(java(home, Benchmarks.class, arguments)).output());
    }

    private static ProcessBuilder java(Path home, Class<?> main, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command);
        builder.environment().put("OCELLUS_HOME", home.toString());
        // the epochs of a training are not what is measured
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private record Ran(double seconds, String output) {}

    private static Ran ran(ProcessBuilder builder) throws IOException {
        long began = System.nanoTime();
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + code);
        }
        return new Ran((System.nanoTime() - began) / 1e9, output);
    }
}
