@NullMarked
package app.ocellus.ui.settings;

import org.jspecify.annotations.NullMarked;
