package app.ocellus.dataset.health;

import app.ocellus.message.Sentence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked for in a dataset, the most harmful first. */
public enum HealthCheck {
    /** The same picture in different classes. */
    CONFLICT("health.conflict", Severity.ERROR, Subject.GROUP),
    /** The same picture in different splits. */
    LEAK("health.leak", Severity.ERROR, Subject.GROUP),
    /** Files that a scan could not read. */
    UNREADABLE("health.unreadable", Severity.ERROR, Subject.FILE),
    /** Pictures that cannot be decoded. */
    DAMAGED("health.damaged", Severity.ERROR, Subject.PICTURE),
    /** Files of kinds that are not read. */
    UNSUPPORTED("health.unsupported", Severity.WARNING, Subject.FILE),
    /** Files of the same bytes. */
    EXACT_DUPLICATE("health.exact-duplicate", Severity.WARNING, Subject.GROUP),
    /** Pictures that look the same. */
    NEAR_DUPLICATE("health.near-duplicate", Severity.WARNING, Subject.GROUP),
    /** Names of classes that differ in case or in how they are encoded. */
    ALIKE_CLASS_NAMES("health.alike-class-names", Severity.WARNING, Subject.CLASS),
    /** A class of less than a tenth of the largest. */
    CLASS_IMBALANCE("health.class-imbalance", Severity.WARNING, Subject.CLASS),
    /** Pictures without light. */
    DARK("health.dark", Severity.HINT, Subject.PICTURE),
    /** Pictures without shade. */
    LIGHT("health.light", Severity.HINT, Subject.PICTURE),
    /** Pictures without edges. */
    BLURRY("health.blurry", Severity.HINT, Subject.PICTURE),
    /** Pictures of few tones. */
    LOW_INFORMATION("health.low-information", Severity.HINT, Subject.PICTURE),
    /** Very long pictures. */
    ODD_ASPECT("health.odd-aspect", Severity.HINT, Subject.PICTURE),
    /** Pictures of another size than most. */
    ODD_SIZE("health.odd-size", Severity.HINT, Subject.PICTURE),
    /** Names of classes that are numbers, but not those by which a model counts them. */
    NUMERIC_CLASS_NAMES("health.numeric-class-names", Severity.HINT, Subject.CLASS),
    /** What a scan found worth a look. */
    NOTE("health.note", Severity.HINT, Subject.FILE);

    /** How much harm it does. */
    public enum Severity {
        /** Results cannot be trusted, or something is missing. */
        ERROR,
        /** Likely to do harm. */
        WARNING,
        /** Often as it should be. */
        HINT
    }

    /** What its findings are about. */
    public enum Subject {
        /** Pictures that are the same. */
        GROUP,
        /** A picture. */
        PICTURE,
        /** Classes. */
        CLASS,
        /** A file that is no sample. */
        FILE
    }

    private final String key;
    private final Severity severity;
    private final Subject subject;

    HealthCheck(String key, Severity severity, Subject subject) {
        this.key = key;
        this.severity = severity;
        this.subject = subject;
    }

    /** The name in JSON and in the journal. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The check of that name. */
    public static Optional<HealthCheck> of(String text) {
        return Stream.of(values()).filter(check -> check.text().equals(text)).findFirst();
    }

    /** How much harm it does. */
    public Severity severity() {
        return severity;
    }

    /** What its findings are about. */
    public Subject subject() {
        return subject;
    }

    /** What a finding means, in a sentence. */
    public Sentence meaning() {
        return Sentence.of(key);
    }
}
