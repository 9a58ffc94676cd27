@NullMarked
package app.ocellus.dataset.features;

import org.jspecify.annotations.NullMarked;
