package app.ocellus;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Messages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Shows what nobody foresaw, with a report that can be copied; no exception just disappears. */
record CrashReport(Dialogs dialogs) {

    private static final Logger LOG = LoggerFactory.getLogger(CrashReport.class);

    void show(Throwable unforeseen) {
        LOG.error("not foreseen", unforeseen);
        var details = new StringWriter();
        unforeseen.printStackTrace(new PrintWriter(details));
        dialogs.error(Failures.sentence(unforeseen).in(Messages.locale()), details.toString());
    }
}
