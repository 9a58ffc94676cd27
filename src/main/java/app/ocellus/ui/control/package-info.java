@NullMarked
package app.ocellus.ui.control;

import org.jspecify.annotations.NullMarked;
