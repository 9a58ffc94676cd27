@NullMarked
package app.ocellus.task;

import org.jspecify.annotations.NullMarked;
