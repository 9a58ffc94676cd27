@NullMarked
package app.ocellus.ui.runs;

import org.jspecify.annotations.NullMarked;
