package app.ocellus.task;

/** How a piece of background work ended; delivered exactly once. */
public sealed interface Outcome<T> {

    /** It returned a value. */
    record Success<T>(T value) implements Outcome<T> {}

    /** It threw: an exception, a missing native library or a lack of memory. */
    record Failure<T>(Throwable cause) implements Outcome<T> {}

    /** It was cancelled before it had anything to show. */
    record Cancelled<T>() implements Outcome<T> {}
}
