@NullMarked
package app.ocellus.report;

import org.jspecify.annotations.NullMarked;
