/** How far a model's confidence can be trusted, and below which it says "not sure". */
@NullMarked
package app.ocellus.ui.evaluation.confidence;

import org.jspecify.annotations.NullMarked;
