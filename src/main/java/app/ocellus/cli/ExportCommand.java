package app.ocellus.cli;

import app.ocellus.Exports;
import app.ocellus.export.ExportFormat;
import app.ocellus.export.ExportRequest;
import app.ocellus.export.ExportResult;
import app.ocellus.export.ExportResult.Exported;
import app.ocellus.export.SelfTest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ocellus export MODEL --to DIR}: a model for other programs, compared with this one. */
@Command(
        name = "export",
        description =
                "Writes a model for other programs, opens it afresh and keeps it only if it answers"
                        + " as this program does.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Tools tools;

    @Mixin private ModelArgument model = new ModelArgument();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "a new or empty folder; it gets a folder for each format")
    private Path target = Path.of("");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "NAME",
            converter = Values.Format.class,
            description = "onnx (the default), torchscript, djl, spark, card; several with commas")
    private List<ExportFormat> formats = List.of(ExportFormat.ONNX);

    @Option(
            names = "--verify",
            paramLabel = "DATA",
            description = "compare on up to 200 of these pictures, not on drawn ones")
    private @Nullable Path pictures;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    ExportCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        var request =
                new ExportRequest(
                        model.read(tools),
                        target,
                        EnumSet.copyOf(formats),
                        Stream.ofNullable(pictures).toList());
        var result = export(request);
        result.skipped().forEach(file -> tools.terminal().note(file.reason()));
        if (json) {
            tools.terminal().json(json(result));
        } else {
            result.exported().forEach(this::show);
        }
        return 0;
    }

    private ExportResult export(ExportRequest request) {
        try (var bar = tools.terminal().bar("Exporting")) {
            return Exports.of(tools.composition()).export(request, bar, tools.cancellation());
        }
    }

    private void show(Exported exported) {
        var megabytes = exported.bytes() / 1e6;
        tools.terminal().print(Terminal.text("%s  (%.1f MB)", exported.folder(), megabytes));
        exported.selfTests().forEach(test -> tools.terminal().print(line(test)));
    }

    private static String line(SelfTest test) {
        return Terminal.text(
                "  %s pictures: %d, max |dp| %.1e, mean |dp| %.1e, same class %.2f %%",
                test.input().text(),
                test.samples(),
                test.maxDifference(),
                test.meanDifference(),
                100 * test.top1Agreement());
    }

    private static Map<String, Object> json(ExportResult result) {
        var object = new LinkedHashMap<String, Object>();
        object.put("folder", result.folder().toString());
        object.put("exported", result.exported().stream().map(ExportCommand::json).toList());
        object.put("skipped", Skipped.of(result.skipped()));
        return object;
    }

    private static Map<String, Object> json(Exported exported) {
        var object = new LinkedHashMap<String, Object>();
        object.put("format", exported.format().text());
        object.put("folder", exported.folder().toString());
        object.put("bytes", exported.bytes());
        object.put("selfTests", exported.selfTests());
        return object;
    }
}
