/** A clean copy of the dataset with what a person changed. */
@NullMarked
package app.ocellus.ui.dataset.copy;

import org.jspecify.annotations.NullMarked;
