/** Pictures that look alike, found in the background. */
@NullMarked
package app.ocellus.ui.dataset.similar;

import org.jspecify.annotations.NullMarked;
