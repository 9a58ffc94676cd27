@NullMarked
package app.ocellus.ui.prediction;

import org.jspecify.annotations.NullMarked;
