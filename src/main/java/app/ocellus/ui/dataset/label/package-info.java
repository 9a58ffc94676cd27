/** Labels are given to pictures that have none, a page at a time, with guesses that learn along. */
@NullMarked
package app.ocellus.ui.dataset.label;

import org.jspecify.annotations.NullMarked;
