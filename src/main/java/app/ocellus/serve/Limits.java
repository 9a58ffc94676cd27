package app.ocellus.serve;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How much a server takes on.
 *
 * @param mostBytes of a body
 * @param atOnce pictures that the model is asked about at the same time
 * @param rate predictions a second in the long run; nothing for any number
 * @param patience how long a request waits for its turn
 * @param readTime how long a client may take to send a body
 */
public record Limits(
        long mostBytes, int atOnce, OptionalDouble rate, Duration patience, Duration readTime) {

    /** The same for a server that waits for its clients as long as one usually does. */
    public Limits(long mostBytes, int atOnce, OptionalDouble rate) {
        this(mostBytes, atOnce, rate, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }
}
