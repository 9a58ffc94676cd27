@NullMarked
package app.ocellus.ui.dataset;

import org.jspecify.annotations.NullMarked;
