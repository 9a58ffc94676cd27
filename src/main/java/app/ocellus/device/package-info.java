@NullMarked
package app.ocellus.device;

import org.jspecify.annotations.NullMarked;
