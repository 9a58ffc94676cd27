/** The guide, read within the window. */
@NullMarked
package app.ocellus.ui.help;

import org.jspecify.annotations.NullMarked;
