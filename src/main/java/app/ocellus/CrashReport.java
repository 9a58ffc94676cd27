package app.ocellus;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows what nobody foresaw, with a report that can be copied; no exception just disappears, on
 * whichever thread it was thrown.
 */
final class CrashReport implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CrashReport.class);

    private final Dialogs dialogs;
    private final Executor ui;
    private final LogFiles logs;
    private final AtomicBoolean shown = new AtomicBoolean();

    /** Shows on {@code ui}; the report ends with the newest lines of {@code logs}. */
    CrashReport(Dialogs dialogs, Executor ui, LogFiles logs) {
        this.dialogs = dialogs;
        this.ui = ui;
        this.logs = logs;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable unforeseen) {
        LOG.error("not foreseen, in {}", thread.getName(), unforeseen);
        // what fails again and again must not bury the window under dialogs
        if (shown.compareAndSet(false, true)) {
            ui.execute(() -> show(unforeseen));
        }
    }

    private void show(Throwable unforeseen) {
        try {
            dialogs.error(Failures.sentence(unforeseen).in(Messages.locale()), report(unforeseen));
        } catch (RuntimeException | Error e) {
            // thrown on, it would come back here to be shown
            LOG.error("a report that cannot be shown", e);
        } finally {
            shown.set(false);
        }
    }

    private String report(Throwable unforeseen) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.println("Ocellus " + ProgramVersion.text());
        out.println("Java " + Runtime.version());
        out.println(
                String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
        var memory = Runtime.getRuntime();
        out.printf(
                "%d of %d MB heap%n%n",
                (memory.totalMemory() - memory.freeMemory()) >> 20, memory.maxMemory() >> 20);
        unforeseen.printStackTrace(out);
        out.println();
        logs.last().forEach(out::println);
        return text.toString();
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
