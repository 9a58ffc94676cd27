package app.ocellus.engine.torch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/** The environment of this process as native libraries see it, which Java itself cannot change. */
final class NativeEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

    private NativeEnvironment() {}

    /**
     * Sets a variable that is not set yet, for libraries that are loaded from here on. Where the
     * system has no {@code setenv} (Windows), or refuses it, everything stays as it is.
     */
    static void setUnlessGiven(String name, String value) {
        if (System.getenv(name) == null) {
            Linker.nativeLinker()
                    .defaultLookup()
                    .find("setenv")
                    .ifPresent(setenv -> call(setenv, name, value));
        }
    }

    private static void call(MemorySegment setenv, String name, String value) {
        var types = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        var handle = Linker.nativeLinker().downcallHandle(setenv, types);
        try (var arena = Arena.ofConfined()) {
            var text = arena.allocateFrom(value);
            int failed = (int) handle.invokeExact(arena.allocateFrom(name), text, 0);
            LOG.debug("{}={}: {}", name, value, failed);
        } catch (Throwable e) {
            LOG.warn("{} could not be set", name, e);
        }
    }
}
