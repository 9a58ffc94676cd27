/**
 * What the program keeps on the disk. A package uses those to its left: {@code kept}; {@code
 * settings}, {@code content} and {@code run}, which do not know each other; {@code project}; {@code
 * archive} and {@code storage}.
 */
@NullMarked
package app.ocellus.workspace;

import org.jspecify.annotations.NullMarked;
