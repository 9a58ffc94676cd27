@NullMarked
package app.ocellus.ui.evaluation;

import org.jspecify.annotations.NullMarked;
