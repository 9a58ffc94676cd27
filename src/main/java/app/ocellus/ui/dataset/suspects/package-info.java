/** The labels of the open dataset that are probably wrong, found once for whoever shows them. */
@NullMarked
package app.ocellus.ui.dataset.suspects;

import org.jspecify.annotations.NullMarked;
