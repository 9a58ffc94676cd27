@NullMarked
package app.ocellus.benchmark;

import org.jspecify.annotations.NullMarked;
