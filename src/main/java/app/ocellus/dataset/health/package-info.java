/** What is wrong with a dataset, or worth a look; the person decides. */
@NullMarked
package app.ocellus.dataset.health;

import org.jspecify.annotations.NullMarked;
