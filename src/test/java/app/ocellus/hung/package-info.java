/** Work on a disk that stops answering. */
@NullMarked
package app.ocellus.hung;

import org.jspecify.annotations.NullMarked;
