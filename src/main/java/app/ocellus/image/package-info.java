@NullMarked
package app.ocellus.image;

import org.jspecify.annotations.NullMarked;
