package app.ocellus.export;

import app.ocellus.engine.PortableModels;

/**
 * What writes and opens the files of each kind.
 *
 * @param onnx one ONNX file
 * @param torchScript one TorchScript file
 * @param djl a folder around such a file
 */
public record Engines(PortableModels onnx, PortableModels torchScript, PortableModels djl) {

    PortableModels of(ExportFormat format) {
        return switch (format) {
            case ONNX, SPARK, CARD -> onnx;
            case TORCHSCRIPT -> torchScript;
            case DJL -> djl;
        };
    }
}
