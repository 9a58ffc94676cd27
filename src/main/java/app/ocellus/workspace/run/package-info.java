/** A run of training: its folder, its checkpoints, and how it ends. */
@NullMarked
package app.ocellus.workspace.run;

import org.jspecify.annotations.NullMarked;
