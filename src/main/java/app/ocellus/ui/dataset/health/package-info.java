/** What is wrong with the open dataset, and what can be done about it. */
@NullMarked
package app.ocellus.ui.dataset.health;

import org.jspecify.annotations.NullMarked;
