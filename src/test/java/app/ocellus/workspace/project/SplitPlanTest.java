package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SplitPlanTest {

    private static final SplitPlan HALF =
            new SplitPlan(0.2, SplitRole.TRAINING, 0.5, 7, Grouping.of("regex:([0-9])\\."));

    private final Path home;
    private final PictureFolder pictures;
    private final ProjectStore store;
    private final ProjectOpener opener;

    SplitPlanTest(@TempDir Path folder) throws IOException {
        home = folder.resolve("projects");
        pictures = new PictureFolder(Files.createDirectory(folder.resolve("pets")));
        pictures.add("cat", 20).add("dog", 20);
        store = new ProjectStore(home, new AtomicFiles(FileOps.REAL));
        opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private OpenProject open() {
        return opener.open(pictures.root(), _ -> {}, new Cancellation());
    }

    private static Map<SampleId, SplitRole> roles(OpenProject open) {
        return open.split().roles();
    }

    @Test
    void anotherPlanDealsEverythingOutAndHoldsAtTheNextOpening() {
        var opened = open();
        assertEquals(SplitPlan.DEFAULT, opened.edits().plan());
        var dealt = new ProjectSession(opened).replan(HALF);
        assertEquals(20, dealt.split().test().size());
        assertNotEquals(roles(opened), roles(dealt));
        var again = open();
        assertEquals(HALF, again.edits().plan());
        assertEquals(roles(dealt), roles(again));
    }

    @Test
    void whoGoesBackToAPlanFindsEverybodyWhereTheyWereThen() {
        var session = new ProjectSession(open());
        pictures.add("cat/new 1.png", "cat/new 2.png", "cat/new 3.png", "dog/new 4.png");
        // Dealt out later, and so to other places than all at once.
        var grown = open();
        session = new ProjectSession(grown);
        var other = session.replan(HALF);
        assertNotEquals(roles(grown), roles(other));
        assertEquals(roles(grown), roles(session.replan(SplitPlan.DEFAULT)));
        assertEquals(roles(grown), roles(open()));
        assertEquals(roles(other), roles(session.replan(HALF)));
    }

    @Test
    void whatAPersonMovedStaysMoved() {
        var session = new ProjectSession(open());
        var cat = new SampleId("cat/1.png");
        session.make(new Edit.Move(List.of(cat), SplitRole.VALIDATION));
        assertEquals(SplitRole.VALIDATION, roles(session.replan(HALF)).get(cat));
    }

    @Test
    void aProjectThatMayOnlyBeLookedAtKeepsItsPlan() {
        open();
        try (var other = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store)) {
            var looking = other.open(pictures.root(), _ -> {}, new Cancellation());
            var session = new ProjectSession(looking);
            assertEquals("workspace.read-only", Failures.key(() -> session.replan(HALF)));
            assertEquals(SplitPlan.DEFAULT, session.now().edits().plan());
        }
    }

    @Test
    void aPlanThatMakesNoSenseIsTheDefaultOne() throws IOException {
        var id = open().project().id();
        for (var text :
                List.of(
                        "{",
                        "{\"format\":1,\"validation\":2,\"validationFrom\":\"training\",\"test\":0,"
                                + "\"seed\":1,\"group\":\"none\"}",
                        "{\"format\":1,\"validation\":0.1,\"validationFrom\":\"training\",\"test\":0,"
                            + "\"seed\":1,\"group\":\"regex:(\"}")) {
            Files.writeString(home.resolve(id).resolve("plan.json"), text);
            assertEquals(SplitPlan.DEFAULT, open().edits().plan(), text);
        }
    }
}
