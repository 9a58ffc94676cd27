/** Labels for pictures that have none: which to ask a person about, and guesses for the others. */
@NullMarked
package app.ocellus.evaluation.labelling;

import org.jspecify.annotations.NullMarked;
