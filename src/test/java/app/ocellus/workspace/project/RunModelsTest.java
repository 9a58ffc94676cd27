package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.Bundles;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.Runs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class RunModelsTest {

    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final ModelFiles models = new ModelFiles(files);
    private final RunModels runModels =
            new RunModels(models, new BackboneStore(Path.of("assets/backbones")), files);
    private final Path folder;
    private final Project project;

    RunModelsTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = new Project(folder.resolve("project"), files);
    }

    private static ModelBundle onBackbone(String id) {
        var some = Bundles.some();
        return new ModelBundle(
                some.name(),
                new ModelBundle.BackboneReference(id, some.backbone().sha256()),
                some.classes(),
                some.preprocessing(),
                some.weights(),
                some.output(),
                some.training(),
                some.trainedOn());
    }

    @Test
    void aModelFromElsewhereBecomesARunThatIsCalledLikeItsFile() {
        var file = folder.resolve("holiday birds.ocellus");
        models.write(file, onBackbone("efficientnet-lite0"));
        var taken = runModels.take(project, file);
        assertEquals(List.of(taken), project.runs().list());
        var record = taken.record();
        assertEquals("holiday birds", record.name());
        assertEquals("quick", record.mode());
        assertEquals("early-stopped", record.endReason());
        assertEquals(0.93, record.validationAccuracy());
        assertEquals(12, record.epochs());
        assertEquals(RunState.FINISHED, taken.state());
        assertEquals("Birds \u9e1f", runModels.open(taken).model().name());
    }

    @Test
    void aModelOnABackboneThatIsNotInstalledIsRefusedAndLeavesNothing() {
        var file = folder.resolve("birds.ocellus");
        models.write(file, onBackbone("unheard-of"));
        assertEquals("model.unknown-backbone", Failures.key(() -> runModels.take(project, file)));
        assertEquals(List.of(), project.runs().list());
        assertFalse(Files.exists(folder.resolve("project/runs/run-1")));
    }

    @Test
    void anExportedModelIsTheSameFile() throws IOException {
        var run = Runs.save(project.runs());
        var target = folder.resolve("elsewhere/birds.ocellus");
        runModels.export(run, target);
        assertEquals(-1, Files.mismatch(run.model(), target));
    }

    @Test
    void aDamagedModelIsNotHandedOn() throws IOException {
        var run = Runs.save(project.runs());
        var whole = Files.readAllBytes(run.model());
        Files.write(run.model(), Arrays.copyOf(whole, whole.length / 2));
        var target = folder.resolve("birds.ocellus");
        assertEquals("model.damaged", Failures.key(() -> runModels.export(run, target)));
        assertFalse(Files.exists(target));
    }

    @Test
    void aRunThatWasLeftHasNoModelYet() {
        try (var _ = Runs.begin(project.runs())) {
            var run = project.runs().list().getFirst();
            assertEquals("workspace.run-without-model", Failures.key(() -> runModels.open(run)));
        }
    }

    @Test
    void aClassOfARunIsRenamedInItsModel() {
        var run = Runs.save(project.runs());
        runModels.renameClass(project, run, "wren", "tit");
        var names = runModels.open(run).model().classes().stream().map(ClassLabel::name).toList();
        assertEquals("tit", names.getLast());
    }
}
