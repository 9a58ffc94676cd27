/** The labels of the open dataset that are probably wrong, and what a person does about them. */
@NullMarked
package app.ocellus.ui.evaluation.suspects;

import org.jspecify.annotations.NullMarked;
