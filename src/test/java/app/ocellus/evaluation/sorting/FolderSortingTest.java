package app.ocellus.evaluation.sorting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.file.Drafts;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

class FolderSortingTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_500_000_000_000L);

    private final FolderSorting sorting = new FolderSorting(FileOps.REAL, Drafts.NONE);
    private final List<PredictedPicture> answers = new ArrayList<>();
    @TempDir private Path folder = Path.of("");

    /** Two seas of one name, a forest, one that the model is not sure of, one unreadable. */
    @BeforeEach
    void severalAnswers() throws IOException {
        answer("in/day/1.jpg", "sea", 0.9);
        answer("in/night/1.jpg", "sea", 0.8);
        answer("in/2.jpg", "forest", 0.7);
        answer("in/3.jpg", "forest", 0.2);
        answers.add(
                new PredictedPicture.Unreadable(
                        write("in/broken.jpg"), Sentence.of("image.empty", "broken.jpg")));
    }

    private Path write(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content of " + name);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }

    private void answer(String name, String className, double probability) throws IOException {
        answers.add(answered(write(name), className, probability));
    }

    private static PredictedPicture answered(Path file, String className, double probability) {
        var best = new ClassProbability(ClassLabel.named(className), probability);
        return new PredictedPicture.Answered(file, List.of(best), probability >= 0.5, -1);
    }

    private Path target() {
        return folder.resolve("out/sorted");
    }

    private SortResult sort(Means means) {
        return sort(means, sorting);
    }

    private SortResult sort(Means means, FolderSorting with) {
        return with.sort(
                new SortRequest(answers, target(), means),
                Progress.Listener.NONE,
                new Cancellation());
    }

    private TakenAway takeAway(SortResult result) {
        return sorting.takeAway(result.made(), Progress.Listener.NONE, new Cancellation());
    }

    /** Everything below the folder: what files hold and when they were changed. */
    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                tree.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.isDirectory(path)
                                ? "folder"
                                : Files.getLastModifiedTime(path) + Files.readString(path));
            }
        }
        return tree;
    }

    private List<String> sorted() throws IOException {
        try (var all = Files.walk(target())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> target().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Means.class)
    void eachPictureGoesIntoTheFolderOfItsClass(Means means) throws IOException {
        var result = sort(means);
        assertEquals(
                List.of("forest/2.jpg", "not sure/3.jpg", "sea/1 (2).jpg", "sea/1.jpg"), sorted());
        assertEquals(Map.of("sea", 2, "forest", 1, "not sure", 1), result.folders());
        assertEquals("sea", result.folders().firstEntry().getKey());
        assertEquals(4, result.files());
        assertEquals(1, result.unreadable());
        assertEquals(means == Means.HARD_LINK ? 4 : 0, result.linked());
        var copy = target().resolve("sea/1 (2).jpg");
        assertEquals("content of in/night/1.jpg", Files.readString(copy));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(copy));
    }

    @ParameterizedTest
    @EnumSource(Means.class)
    void takenAwayAgainTheDiskIsAsItWas(Means means) throws IOException {
        var before = tree();
        var result = sort(means);
        assertFalse(before.equals(tree()));
        var away = takeAway(result);
        assertEquals(before, tree());
        assertEquals(4, away.files());
        assertEquals(List.of(), away.kept());
        assertTrue(away.rest().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Means.class)
    void whatWasThereBeforeAndWhatCameSinceStays(Means means) throws IOException {
        write("out/sorted/sea/1.jpg");
        write("out/sorted/notes.txt");
        var before = tree();
        var result = sort(means);
        assertEquals(
                "content of out/sorted/sea/1.jpg", Files.readString(target().resolve("sea/1.jpg")));
        assertTrue(Files.exists(target().resolve("sea/1 (3).jpg")));
        write("out/sorted/forest/mine.txt");
        before = with(before, "out/sorted/forest", "out/sorted/forest/mine.txt");
        takeAway(result);
        assertEquals(before, tree());
    }

    private Map<String, String> with(Map<String, String> before, String... names)
            throws IOException {
        var more = new TreeMap<>(before);
        var now = tree();
        for (var name : names) {
            more.put(name, now.get(name));
        }
        return more;
    }

    @Test
    void aCopyThatWasChangedOrIsTheOnlyOneByNowStays() throws IOException {
        var result = sort(Means.COPY);
        Files.writeString(target().resolve("sea/1.jpg"), "painted over");
        Files.delete(folder.resolve("in/2.jpg"));
        Files.writeString(folder.resolve("in/3.jpg"), "edited");
        var away = takeAway(result);
        assertEquals(1, away.files());
        assertEquals(3, away.kept().size());
        assertEquals(List.of("forest/2.jpg", "not sure/3.jpg", "sea/1.jpg"), sorted());
    }

    @Test
    void aLinkThatHoldsWhatItsOriginalNoLongerDoesStays() throws IOException {
        var result = sort(Means.HARD_LINK);
        Files.delete(folder.resolve("in/2.jpg"));
        write("in/2.jpg");
        assertEquals(3, takeAway(result).files());
        assertEquals(List.of("forest/2.jpg"), sorted());
    }

    @Test
    void whatSomebodyHasDeletedOrMovedIsLeftAlone() throws IOException {
        var before = tree();
        var result = sort(Means.COPY);
        Files.delete(target().resolve("sea/1.jpg"));
        Files.move(target().resolve("forest/2.jpg"), folder.resolve("mine.jpg"));
        var away = takeAway(result);
        assertEquals(2, away.files());
        assertEquals(List.of(), away.kept());
        assertEquals(with(before, "mine.jpg"), tree());
    }

    @Test
    void theSamePictureIsNotPutThereTwice() throws IOException {
        answers.add(answers.getFirst());
        assertEquals(4, sort(Means.COPY).files());
        var again = sort(Means.COPY);
        assertEquals(0, again.files());
        assertEquals(4, again.alreadyThere());
        assertTrue(again.made().isEmpty());
        assertEquals(4, sorted().size());
    }

    @Test
    void classesWhoseNamesAreNoFoldersOrAlikeAreToldApart() throws IOException {
        answer("in/4.jpg", "Sea", 0.9);
        answer("in/5.jpg", "../owl: snowy?", 0.9);
        answer("in/6.jpg", "not sure", 0.9);
        sort(Means.COPY);
        assertTrue(
                sorted().containsAll(
                                List.of(
                                        "Sea (2)/4.jpg",
                                        "_.._owl_ snowy_/5.jpg",
                                        "not sure (2)/6.jpg")),
                () -> "" + answers);
    }

    @Test
    void anOriginalThatIsGoneIsSkippedAndSaid() throws IOException {
        Files.delete(folder.resolve("in/2.jpg"));
        var result = sort(Means.COPY);
        assertEquals(3, result.files());
        assertEquals(folder.resolve("in/2.jpg"), result.skipped().getFirst().file());
        assertFalse(Files.exists(target().resolve("forest")));
    }

    @Test
    void whereNoLinkCanBeMadeTheFileIsCopied() throws IOException {
        var noLinks =
                new FileOps() {
                    @Override
                    public void link(Path name, Path file) throws IOException {
                        throw new IOException("Invalid cross-device link");
                    }
                };
        var result = sort(Means.HARD_LINK, new FolderSorting(noLinks, Drafts.NONE));
        assertEquals(4, result.files());
        assertEquals(0, result.linked());
        assertEquals(4, sorted().size());
    }

    /** Each of the four copies is created and named. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whenTheDiskIsFullAllIsAsItWasAndSaysSo(int failing) throws IOException {
        write("out/sorted/sea/1.jpg");
        var before = tree();
        var full = new FolderSorting(new FailingFileOps(failing, false), Drafts.NONE);
        var said = Failures.said(() -> sort(Means.COPY, full));
        assertTrue(said.contains("No space left on device"), said);
        assertTrue(said.contains("taken away again; all else is as it was"), said);
        assertEquals(before, tree());
    }

    /** A disk with 5 MB left that may know links. */
    private static FolderSorting narrow(boolean linking) {
        return new FolderSorting(
                new FileOps() {
                    @Override
                    public long room(Path place) {
                        return 5 << 20;
                    }

                    @Override
                    public void link(Path name, Path file) throws IOException {
                        if (!linking) {
                            throw new IOException("Invalid cross-device link");
                        }
                        FileOps.super.link(name, file);
                    }
                },
                Drafts.NONE);
    }

    @Test
    void whereThereIsNoRoomNothingIsBegunButLinksNeedNone() throws IOException {
        var before = tree();
        for (var means : Means.values()) {
            var said = Failures.said(() -> sort(means, narrow(false)));
            assertTrue(said.contains("they need 64 MB, 5 MB are free"), said);
            assertEquals(before, tree());
        }
        assertEquals(4, sort(Means.HARD_LINK, narrow(true)).linked());
    }

    @Test
    void whatCouldNotBeTakenAwayAgainIsSaid() {
        var broken = new FolderSorting(new FailingFileOps(5, true), Drafts.NONE);
        var said = Failures.said(() -> sort(Means.COPY, broken));
        assertTrue(said.contains("2 copies could not be taken away again"), said);
    }

    @Test
    void aFileInThePlaceOfAFolderIsSaidAndStays() throws IOException {
        write("out/sorted/forest");
        var before = tree();
        var said = Failures.said(() -> sort(Means.COPY));
        assertTrue(said.contains("forest is in the way"), said);
        assertEquals(before, tree());
    }

    @Test
    void cancellingTakesAwayWhatWasPutThere() throws IOException {
        var before = tree();
        var cancellation = new Cancellation();
        var request = new SortRequest(answers, target(), Means.COPY);
        assertThrows(
                CancellationException.class,
                () ->
                        sorting.sort(
                                request,
                                progress -> {
                                    if (progress.done() == 3) {
                                        cancellation.cancel();
                                    }
                                },
                                cancellation));
        assertEquals(before, tree());
    }

    @Test
    void takingAwayThatIsCancelledCanBeGoneOnWith() throws IOException {
        var before = tree();
        var result = sort(Means.COPY);
        var cancellation = new Cancellation();
        var first =
                sorting.takeAway(
                        result.made(),
                        progress -> {
                            if (progress.done() == 1) {
                                cancellation.cancel();
                            }
                        },
                        cancellation);
        assertEquals(1, first.files());
        assertEquals(3, first.rest().files().size());
        sorting.takeAway(first.rest(), Progress.Listener.NONE, new Cancellation());
        assertEquals(before, tree());
    }
}
