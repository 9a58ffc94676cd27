package app.ocellus.workspace.project;

import app.ocellus.dataset.SplitPlan;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.workspace.settings.Settings;
import app.ocellus.workspace.settings.SettingsStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that saves settings, a project's name, choices and plan, and a model without end, each
 * time with the next number in it, and says the number when all are saved.
 */
public final class Saver {

    private static final int STEPS = 1000;

    private final Path home;
    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final SettingsStore settings;
    private final ModelFiles models = new ModelFiles(files);

    private Saver(Path home) {
        this.home = home;
        this.settings = new SettingsStore(home.resolve("settings.json"), files);
    }

    /** The home, the dataset and a model. */
    public static void main(String[] arguments) {
        var saver = new Saver(Path.of(arguments[0]));
        var session = new ProjectSession(saver.open(Path.of(arguments[1])));
        var model = saver.models.read(Path.of(arguments[2]));
        for (int number = saver.number() + 1; true; number++) {
            saver.save(session, model, number);
            System.out.println(number);
            System.out.flush();
        }
    }

    private OpenProject open(Path dataset) {
        return Editor.open(home.resolve("projects"), dataset);
    }

    private int number() {
        var language = settings.load().language();
        return language.equals(Settings.SYSTEM) ? 0 : Integer.parseInt(language);
    }

    private void save(ProjectSession session, ModelBundle model, int number) {
        settings.save(Settings.DEFAULT.withLanguage(Integer.toString(number)));
        var project = session.now().project();
        project.rename("project " + number);
        project.saveChoices(ProjectChoices.DEFAULT.withRetrain(number % 2 == 0));
        session.replan(SplitPlan.DEFAULT.withSeed(number));
        models.write(
                home.resolve("m.ocellus"), model.withThreshold(number % STEPS / (double) STEPS));
    }

    /** Opens all of it again; what is neither as it was said to be nor a step further is told. */
    public static List<String> faults(Path home, Path dataset, int said) {
        var saver = new Saver(home);
        var open = saver.open(dataset);
        var faults = new ArrayList<String>();
        open.scan().problems().forEach(problem -> faults.add(problem.sentence().toString()));
        check(faults, "settings", said, saver.number());
        var name = open.project().name();
        check(faults, "name", said, Integer.parseInt(name.substring("project ".length())));
        check(faults, "plan", said, (int) open.project().plan().seed());
        var model = saver.models.read(home.resolve("m.ocellus"));
        var threshold = Math.round(model.output().threshold() * STEPS);
        check(faults, "model", said, said - said % STEPS + (int) threshold);
        if (open.split().training().isEmpty()) {
            faults.add("nobody is in a split");
        }
        return faults;
    }

    private static void check(List<String> faults, String what, int said, int found) {
        if (found != said && found != said + 1) {
            faults.add(what + " of " + found + ", said was " + said);
        }
    }
}
