@NullMarked
package app.ocellus.evaluation;

import org.jspecify.annotations.NullMarked;
