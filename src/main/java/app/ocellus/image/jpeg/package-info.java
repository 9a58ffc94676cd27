/** JPEG, decoded no larger than it is needed. */
@NullMarked
package app.ocellus.image.jpeg;

import org.jspecify.annotations.NullMarked;
