/** Writes an edited dataset as folders of its own. */
@NullMarked
package app.ocellus.dataset.copy;

import org.jspecify.annotations.NullMarked;
