@NullMarked
package app.ocellus.model;

import org.jspecify.annotations.NullMarked;
