/** Pictures put into folders by what a model says of them, and taken away again. */
@NullMarked
package app.ocellus.evaluation.sorting;

import org.jspecify.annotations.NullMarked;
