package app.ocellus.benchmark;

import java.nio.file.Path;
import java.util.List;

/** Work of a process of its own that may be killed at any moment. */
interface Killable {

    /** What it is called in the table. */
    String name();

    /** Starts it where the one before has left off. */
    Process start() throws Exception;

    /** Where files appear under temporary names while it writes. */
    Path watched();

    /** Starts the program again in this process, and says what is wrong with what it finds. */
    List<String> faults() throws Exception;
}
