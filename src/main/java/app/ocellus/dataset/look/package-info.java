/** What one look at a picture's file finds: its content, its measures, a thumbnail; remembered. */
@NullMarked
package app.ocellus.dataset.look;

import org.jspecify.annotations.NullMarked;
