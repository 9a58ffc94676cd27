package app.ocellus.ui;

import app.ocellus.WindowComposition;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.evaluation.EvaluationViewModel.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The evaluation on data that do not quite match, and a report of it. */
final class OtherDataScreens {

    private static final int EACH = 20;

    private final WindowComposition models;
    private final ScreenShots shots;

    OtherDataScreens(WindowComposition models, ScreenShots shots) {
        this.models = models;
        this.shots = shots;
    }

    /** Leaves the evaluation on the test again. */
    void take(Path home) throws Exception {
        var data = models.all().evaluation().data();
        var elsewhere = elsewhere(Files.createTempDirectory(home, "other"));
        ScreensTour.fx(() -> data.choose(List.of(elsewhere)));
        shots.take("evaluate-other-running");
        evaluated();
        shots.takeAll("evaluate-other");
        var page = home.resolve("report.html");
        ScreensTour.fx(() -> models.all().evaluation().reports().write(page));
        ScreensTour.await(
                () -> models.all().evaluation().reports().writtenProperty().get() != null);
        shots.takeAll("evaluate-report-written");
        ScreensTour.fx(models.all().evaluation().reports()::dismiss);
        ScreensTour.fx(() -> data.choose(List.of(elsewhere.resolve("nothing"))));
        ScreensTour.await(() -> models.all().evaluation().stateProperty().get() == State.FAILED);
        shots.takeAll("evaluate-other-failed");
        ScreensTour.fx(() -> data.choose(SplitRole.TEST));
        evaluated();
    }

    private void evaluated() throws Exception {
        ScreensTour.await(() -> models.all().evaluation().stateProperty().get() == State.READY);
    }

    /** The first classes of the test and of what was learnt from, the last under another name. */
    private Path elsewhere(Path home) throws IOException {
        var folder = home.resolve("holiday 2025");
        var split = models.all().dataset().projectProperty().get().split();
        var classes = split.classes().subList(0, 3);
        for (var label : classes) {
            var name = label.equals(classes.getLast()) ? "desert" : label.name();
            var target = Files.createDirectories(folder.resolve(name));
            for (var role : List.of(SplitRole.TEST, SplitRole.TRAINING)) {
                for (var sample :
                        split.of(role).stream()
                                .filter(s -> s.classId().equals(label.id()))
                                .limit(role == SplitRole.TEST ? EACH : 1)
                                .toList()) {
                    var file = role.text() + "-" + sample.file().getFileName();
                    Files.copy(sample.file(), target.resolve(file));
                }
            }
        }
        Files.write(folder.resolve(classes.getFirst().name()).resolve("x.jpg"), new byte[] {1});
        return folder;
    }
}
