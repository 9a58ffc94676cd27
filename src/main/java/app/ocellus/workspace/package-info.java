@NullMarked
package app.ocellus.workspace;

import org.jspecify.annotations.NullMarked;
