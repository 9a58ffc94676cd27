@NullMarked
package app.ocellus.engine.onnx;

import org.jspecify.annotations.NullMarked;
