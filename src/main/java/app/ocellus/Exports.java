package app.ocellus;

import app.ocellus.engine.onnx.OnnxModels;
import app.ocellus.engine.torch.DjlModels;
import app.ocellus.engine.torch.TorchModels;
import app.ocellus.export.Engines;
import app.ocellus.export.Exporter;
import app.ocellus.file.FileOps;

/** Exports of models that this program opens. */
public final class Exports {

    private Exports() {}

    /** Writes models for other programs, and compares them with {@code program}. */
    public static Exporter of(Composition program) {
        var scripts = new TorchModels(program.torch(), program.backbones());
        return new Exporter(
                program::classifier,
                program.backbones(),
                program.decoder(),
                new Engines(
                        new OnnxModels(program.backbones(), program.threads()),
                        scripts,
                        new DjlModels(program.torch(), scripts)),
                program.torch().lane(),
                FileOps.REAL,
                program.drafts(),
                "Ocellus " + ProgramVersion.text());
    }
}
