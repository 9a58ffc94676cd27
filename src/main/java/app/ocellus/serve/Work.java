package app.ocellus.serve;

import java.io.IOException;

/** A part of answering a request. */
@FunctionalInterface
interface Work<T> {

    /**
     * Does it.
     *
     * @throws IOException when the client is gone
     * @throws Refusal when there is a reason not to answer
     */
    T run() throws IOException, Refusal;
}
