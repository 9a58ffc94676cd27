package app.ocellus.serve;

import app.ocellus.message.Sentence;

import java.time.Duration;

/** A request is not answered as it was meant, for a reason that the client is told. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super(reply.text());
        this.reply = reply;
    }

    /** For that reason, with the status that HTTP has for it. */
    Refusal(int status, Sentence reason) {
        this(Reply.error(status, reason));
    }

    /** The same, with a header that belongs to the status. */
    Refusal(int status, Sentence reason, String header, String value) {
        this(Reply.error(status, reason).with(header, value));
    }

    /** Not now: it may be tried again after {@code wait}, in whole seconds. */
    static Refusal later(int status, Sentence reason, Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new Refusal(status, reason, "Retry-After", String.valueOf(seconds));
    }

    /** What the client gets. */
    Reply reply() {
        return reply;
    }
}
