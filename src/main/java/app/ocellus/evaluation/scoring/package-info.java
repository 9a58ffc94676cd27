/** Answers for more pictures than a list can hold, kept in a table that can be gone on with. */
@NullMarked
package app.ocellus.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
