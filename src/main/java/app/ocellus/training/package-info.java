@NullMarked
package app.ocellus.training;

import org.jspecify.annotations.NullMarked;
