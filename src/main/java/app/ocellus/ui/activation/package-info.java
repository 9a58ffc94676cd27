/** What a model looked at in the picture that a person looks at. */
@NullMarked
package app.ocellus.ui.activation;

import org.jspecify.annotations.NullMarked;
