@NullMarked
package app.ocellus.message;

import org.jspecify.annotations.NullMarked;
