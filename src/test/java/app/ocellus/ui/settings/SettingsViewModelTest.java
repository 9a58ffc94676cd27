package app.ocellus.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.KeptInMemory;
import app.ocellus.ui.Later;

import org.junit.jupiter.api.Test;

import java.util.List;

class SettingsViewModelTest {

    private final KeptInMemory keeping = new KeptInMemory();
    private final Later background = new Later();
    private final SettingsViewModel model =
            new SettingsViewModel(keeping, new TaskRunner(background, Runnable::run));

    @Test
    void itStartsWithWhatWasSavedLast() {
        assertEquals("light", model.settingsProperty().get().theme());
        assertEquals(List.of(), keeping.saved);
    }

    @Test
    void everyChoiceIsSaved() {
        model.chooseTheme("dark");
        background.runAll();
        model.chooseLanguage("zh-CN");
        background.runAll();
        assertEquals("dark", keeping.saved.getFirst().theme());
        assertEquals("zh-CN", keeping.saved.getLast().language());
    }

    @Test
    void theNewestChoiceIsSavedLastHoweverTheThreadsRun() {
        model.chooseTheme("dark");
        model.chooseTheme("light");
        model.chooseTheme("system");
        background.runLast();
        background.runAll();
        assertEquals("system", keeping.saved.getLast().theme());
    }

    @Test
    void theSameChoiceAgainIsNotSavedAgain() {
        model.chooseTheme("light");
        background.runAll();
        assertEquals(List.of(), keeping.saved);
    }

    @Test
    void whatCannotBeSavedIsSaidUntilItCan() {
        keeping.failure = Sentence.of("file.not-written", "settings.json", "disk full");
        model.chooseTheme("dark");
        background.runAll();
        assertEquals(keeping.failure, model.errorProperty().get());
        assertEquals("dark", model.settingsProperty().get().theme());
        keeping.failure = null;
        model.chooseTheme("system");
        background.runAll();
        assertNull(model.errorProperty().get());
        assertEquals("system", keeping.saved.getLast().theme());
    }
}
