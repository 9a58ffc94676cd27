@NullMarked
package app.ocellus.sample;

import org.jspecify.annotations.NullMarked;
