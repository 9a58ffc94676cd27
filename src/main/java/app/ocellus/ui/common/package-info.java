@NullMarked
package app.ocellus.ui.common;

import org.jspecify.annotations.NullMarked;
