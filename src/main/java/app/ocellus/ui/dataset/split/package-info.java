@NullMarked
package app.ocellus.ui.dataset.split;

import org.jspecify.annotations.NullMarked;
