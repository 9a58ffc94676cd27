/** A model is taken away: for other programs, compared with this one, or for another computer. */
@NullMarked
package app.ocellus.ui.export;

import org.jspecify.annotations.NullMarked;
