@NullMarked
package app.ocellus.dataset;

import org.jspecify.annotations.NullMarked;
