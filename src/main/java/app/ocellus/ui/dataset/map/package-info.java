/** The map of the dataset in its view. */
@NullMarked
package app.ocellus.ui.dataset.map;

import org.jspecify.annotations.NullMarked;
