@NullMarked
package app.ocellus.cli;

import org.jspecify.annotations.NullMarked;
