/** Files and folders of the program's own: read with care, put aside, locked, deleted. */
@NullMarked
package app.ocellus.workspace.kept;

import org.jspecify.annotations.NullMarked;
