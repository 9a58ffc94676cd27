/** Which pictures of a dataset look alike, by what a network sees in them. */
@NullMarked
package app.ocellus.dataset.similar;

import org.jspecify.annotations.NullMarked;
