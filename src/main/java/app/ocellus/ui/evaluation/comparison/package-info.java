/** Two runs of a project on the same images. */
@NullMarked
package app.ocellus.ui.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
