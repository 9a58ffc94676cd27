package app.ocellus.workspace.project;

import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.KeptFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How the samples of a project are dealt out, in {@code plan.json}. */
final class PlanFile {

    private static final String NAME = "plan.json";
    private static final int FORMAT = 1;

    private record Content(
            int format,
            double validation,
            String validationFrom,
            double test,
            long seed,
            String group) {

        static Content of(SplitPlan plan) {
            return new Content(
                    FORMAT,
                    plan.validation(),
                    plan.validationFrom().text(),
                    plan.test(),
                    plan.seed(),
                    plan.grouping().text());
        }

        SplitPlan plan() throws IOException {
            try {
                return new SplitPlan(
                        validation,
                        SplitRole.valueOf(validationFrom.toUpperCase(Locale.ROOT)),
                        test,
                        seed,
                        Grouping.of(group));
            } catch (UserException e) {
                throw new IOException("a plan of groups that make no sense", e);
            }
        }
    }

    private final KeptFile<SplitPlan> kept;
    private final AtomicFiles files;

    PlanFile(Path folder, AtomicFiles files) {
        var file = folder.resolve(NAME);
        this.kept = new KeptFile<>(file, text -> parsed(file, text));
        this.files = files;
    }

    private static SplitPlan parsed(Path file, String text) throws IOException {
        KeptFile.requireFormat(file, text, FORMAT);
        return Json.read(text, Content.class).plan();
    }

    /** The plan; the default where nobody has chosen one. */
    SplitPlan read() {
        return kept.read().orElse(SplitPlan.DEFAULT);
    }

    void write(SplitPlan plan) {
        kept.write(files, text(plan));
    }

    /** The same plan is always the same text. */
    static String text(SplitPlan plan) {
        return Json.line(Content.of(plan));
    }
}
