/** What is kept of one dataset, and how it is opened, worked on and removed. */
@NullMarked
package app.ocellus.workspace.project;

import org.jspecify.annotations.NullMarked;
