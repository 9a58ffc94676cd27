/** Which labels are probably wrong. */
@NullMarked
package app.ocellus.evaluation.suspects;

import org.jspecify.annotations.NullMarked;
