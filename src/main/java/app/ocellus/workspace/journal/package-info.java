/**
 * What a person did to a dataset, on the disk, in the order it was done. Uses {@code
 * workspace.kept}.
 */
@NullMarked
package app.ocellus.workspace.journal;

import org.jspecify.annotations.NullMarked;
