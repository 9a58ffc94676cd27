package app.ocellus.ui.common;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has, native libraries included where the system tells. */
public final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Bytes of physical memory on Linux; elsewhere what the Java machine itself uses. */
    public static long bytes() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseGet(ProcessMemory::ofJava);
        } catch (IOException e) {
            return ofJava();
        }
    }

    private static long ofJava() {
        var beans = ManagementFactory.getMemoryMXBean();
        return beans.getHeapMemoryUsage().getCommitted()
                + beans.getNonHeapMemoryUsage().getCommitted();
    }
}
