/** What a person changes in a dataset without touching its files. */
@NullMarked
package app.ocellus.dataset.edit;

import org.jspecify.annotations.NullMarked;
