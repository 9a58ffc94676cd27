/** One window for all that is started: later starts hand over what they were given. */
@NullMarked
package app.ocellus.workspace.window;

import org.jspecify.annotations.NullMarked;
