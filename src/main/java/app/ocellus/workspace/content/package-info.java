/** Samples that are found again by what they hold. */
@NullMarked
package app.ocellus.workspace.content;

import org.jspecify.annotations.NullMarked;
