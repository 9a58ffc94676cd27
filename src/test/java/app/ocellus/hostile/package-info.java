/** Files that nobody should open, opened by the thousand. */
@NullMarked
package app.ocellus.hostile;

import org.jspecify.annotations.NullMarked;
