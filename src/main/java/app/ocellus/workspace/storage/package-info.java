/** What takes room on the disk, and how to be rid of it. */
@NullMarked
package app.ocellus.workspace.storage;

import org.jspecify.annotations.NullMarked;
