@NullMarked
package app.ocellus.training.batches;

import org.jspecify.annotations.NullMarked;
