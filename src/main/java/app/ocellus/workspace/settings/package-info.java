/** What a person chose once for all projects. */
@NullMarked
package app.ocellus.workspace.settings;

import org.jspecify.annotations.NullMarked;
