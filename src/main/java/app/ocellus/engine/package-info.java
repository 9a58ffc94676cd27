@NullMarked
package app.ocellus.engine;

import org.jspecify.annotations.NullMarked;
