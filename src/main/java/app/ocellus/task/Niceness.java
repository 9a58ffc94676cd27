package app.ocellus.task;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * What Linux has in place of the priorities of Java, which it does not heed: who is nicer gets less
 * of the processor while others want it too. A thread cannot take it back, unless it is root's.
 */
final class Niceness {

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    /** A tenth of what others get, by the weights of Linux's scheduler. */
    private static final int GIVING_WAY = 10;

    /** Other systems know another {@code setpriority}, of whole processes, or none. */
    private static final boolean IS_LINUX = System.getProperty("os.name", "").startsWith("Linux");

    private Niceness() {}

    /** From here on the calling thread, and those that it starts, give way to others. */
    static void giveWay() {
        if (IS_LINUX) {
            Linux.setOfCaller(GIVING_WAY);
        }
    }

    /** Found when it is first needed. */
    private static final class Linux {

        private static final MethodHandle SET_PRIORITY =
                Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().findOrThrow("setpriority"),
                                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));

        /** {@code PRIO_PROCESS}: to the kernel of Linux a thread is one. */
        private static final int A_THREAD = 0;

        private static final int CALLER = 0;

        private static void setOfCaller(int niceness) {
            try {
                int failed = (int) SET_PRIORITY.invokeExact(A_THREAD, CALLER, niceness);
                LOG.debug("niceness {}: {}", niceness, failed);
            } catch (Throwable e) {
                LOG.warn("the niceness of a thread could not be set", e);
            }
        }
    }
}
