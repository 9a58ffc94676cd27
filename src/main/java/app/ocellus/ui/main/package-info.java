@NullMarked
package app.ocellus.ui.main;

import org.jspecify.annotations.NullMarked;
