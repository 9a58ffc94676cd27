@NullMarked
package app.ocellus.ui.training;

import org.jspecify.annotations.NullMarked;
