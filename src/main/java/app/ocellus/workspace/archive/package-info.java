/** A project as one file, and back. */
@NullMarked
package app.ocellus.workspace.archive;

import org.jspecify.annotations.NullMarked;
