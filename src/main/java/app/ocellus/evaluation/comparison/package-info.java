/** Two models on the same samples. */
@NullMarked
package app.ocellus.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
