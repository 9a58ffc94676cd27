@NullMarked
package app.ocellus.file;

import org.jspecify.annotations.NullMarked;
