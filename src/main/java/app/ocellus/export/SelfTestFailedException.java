package app.ocellus.export;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.nio.file.Path;
import java.util.Locale;

/** An exported file that does not answer as the program does; it was not kept. */
public final class SelfTestFailedException extends UserException {

    private static final long serialVersionUID = 1;

    private final ExportFormat format;
    private final transient SelfTest selfTest;

    SelfTestFailedException(ExportFormat format, SelfTest selfTest, Path target) {
        super(sentence(format, selfTest, target));
        this.format = format;
        this.selfTest = selfTest;
    }

    private static Sentence sentence(ExportFormat format, SelfTest test, Path target) {
        return Sentence.of(
                "export.self-test-failed",
                format.text(),
                test.samples(),
                String.format(Locale.ROOT, "%.1e", test.maxDifference()),
                String.format(Locale.ROOT, "%.1f", 100 * test.top1Agreement()),
                target);
    }

    /** The format that failed. */
    public ExportFormat format() {
        return format;
    }

    /** What the comparison found. */
    public SelfTest selfTest() {
        return selfTest;
    }
}
