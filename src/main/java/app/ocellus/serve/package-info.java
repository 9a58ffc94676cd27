/** A model that answers other programs of this computer, over HTTP. */
@NullMarked
package app.ocellus.serve;

import org.jspecify.annotations.NullMarked;
