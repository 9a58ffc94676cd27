/** A picture of a dataset in two dimensions: images that look alike lie together. */
@NullMarked
package app.ocellus.dataset.map;

import org.jspecify.annotations.NullMarked;
