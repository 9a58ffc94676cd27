package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A project that another process has open, as another user or computer may. */
class LockedProjectTest {

    private final Path home;
    private final PictureFolder pets;

    LockedProjectTest(@TempDir Path folder) {
        home = folder.resolve("projects");
        pets = new PictureFolder(folder.resolve("pets")).add("cat", 4).add("dog", 4);
    }

    /** A process that has the project open, and edits in it. */
    private Process other(String... before) throws IOException {
        var command = new ArrayList<>(List.of(before));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        Holder.class.getName(),
                        home.toString(),
                        pets.root().toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = process.inputReader().readLine();
        assumeTrue("open".equals(said) || before.length == 0, "another user cannot be had here");
        assertEquals("open", said);
        return process;
    }

    @Test
    void itIsReadOnlyWhileTheOtherLivesAndOursWhenItWasKilled() throws Exception {
        Holder.open(home, pets.root()).close();
        var other = other();
        try (var mine = Holder.open(home, pets.root())) {
            assertTrue(mine.project().isReadOnly());
            assertEquals("workspace.read-only", Failures.key(() -> mine.project().rename("x")));
            assertEquals(8, mine.open().scan().snapshot().samples().size());
        }
        // its lock file stays where it was; nobody holds it any more
        other.destroyForcibly().waitFor();
        assertTrue(Files.exists(project().resolve("lock")));
        try (var mine = Holder.open(home, pets.root())) {
            assertFalse(mine.project().isReadOnly());
            mine.project().rename("mine again");
        }
    }

    private Path project() throws IOException {
        try (var all = Files.list(home)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void aLockFileThatIsLeftOverHoldsNobodyBack() throws IOException {
        Holder.open(home, pets.root()).close();
        Files.writeString(project().resolve("lock"), "left by a computer that crashed");
        try (var mine = Holder.open(home, pets.root())) {
            assertFalse(mine.project().isReadOnly());
        }
    }

    @Test
    void aProjectOfAnotherUserIsReadOnly() throws Exception {
        Holder.open(home, pets.root()).close();
        try (var all = Files.walk(home.getParent())) {
            for (var place : all.toList()) {
                var all555 = Files.isDirectory(place) ? "r-xr-xr-x" : "r--r--r--";
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(all555));
            }
        }
        var command = "setpriv --reuid 65534 --regid 65534 --clear-groups".split(" ");
        var other = other(command);
        try {
            assertEquals("read-only", other.inputReader().readLine());
        } finally {
            other.destroyForcibly().waitFor();
            try (var all = Files.walk(home.getParent())) {
                for (var place : all.toList()) {
                    if (Files.isDirectory(place)) {
                        Files.setPosixFilePermissions(
                                place, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
