@NullMarked
package app.ocellus.engine.torch;

import org.jspecify.annotations.NullMarked;
