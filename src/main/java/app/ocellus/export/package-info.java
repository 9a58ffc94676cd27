/** Models for other programs, each compared with what the program itself answers. */
@NullMarked
package app.ocellus.export;

import org.jspecify.annotations.NullMarked;
