package app.ocellus.dataset.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.FeatureTables;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class RememberedMapsTest {

    @TempDir Path folder;

    private final EnumSet<MapStage> told = EnumSet.noneOf(MapStage.class);
    private final Map<ImageSample, ContentHash> contents = new HashMap<>();
    private FeatureTable table = table(40);

    private static FeatureTable table(int size) {
        var random = new Random(7);
        var rows = new float[size][24];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return FeatureTables.of(rows);
    }

    private RememberedMaps maps(String network, long seed) {
        return new RememberedMaps(
                new MapMaker((_, _, _) -> table, seed, 20),
                network,
                image -> Optional.ofNullable(contents.get(image)),
                new KeptMaps(folder, new AtomicFiles(FileOps.REAL)));
    }

    private DatasetMap make(RememberedMaps maps, List<ImageSample> images) {
        told.clear();
        return maps.make(images, (stage, _) -> told.add(stage), new Cancellation());
    }

    private DatasetMap make() {
        return make(maps("lite0", 1), table.samples());
    }

    private Optional<DatasetMap> known() {
        for (int i = 0; i < table.size(); i++) {
            contents.put(table.samples().get(i), table.hashes().get(i));
        }
        return maps("lite0", 1).known(table.samples(), new Cancellation());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aMapThatWasMadeIsNotMadeAgain() {
        var made = make();
        assertTrue(told.contains(MapStage.LAYOUT));
        assertEquals(made, make());
        assertEquals(EnumSet.noneOf(MapStage.class), told);
    }

    @Test
    void itIsKnownWithoutLookingAtAnyPicture() {
        assertEquals(Optional.empty(), known());
        var made = make();
        assertEquals(Optional.of(made), known());
    }

    @Test
    void theOrderOfTheImagesMakesNoDifference() {
        var made = make();
        var turned = new ArrayList<>(table.samples().reversed());
        table =
                new FeatureTable(
                        table.width(),
                        turned,
                        table.hashes().reversed(),
                        table.rows().reversed(),
                        List.of());
        assertEquals(made, make());
        assertEquals(Set.of(), told);
        assertEquals(Optional.of(made), known());
    }

    @Test
    void imagesOfTheSameContentByOtherNamesLieWhereTheyLay() {
        var made = make();
        var renamed =
                table.samples().stream()
                        .map(s -> Samples.sample("b/" + s.id().value(), "pet", null))
                        .toList();
        table = new FeatureTable(table.width(), renamed, table.hashes(), table.rows(), List.of());
        var now = known().orElseThrow();
        assertEquals(made.points().getFirst().x(), now.points().getFirst().x());
        assertEquals(
                "b/" + made.points().getFirst().id().value(), now.points().getFirst().id().value());
    }

    @Test
    void anotherNetworkAnotherSeedAndOneMoreImageNeedAnotherMap() {
        var made = make();
        assertNotEquals(made, make(maps("lite2", 2), table.samples()));
        make(maps("lite2", 1), table.samples());
        assertTrue(told.contains(MapStage.LAYOUT));
        table = table(41);
        assertEquals(Optional.empty(), known());
        assertEquals(41, make().points().size());
    }

    @Test
    void aSpoiltFileIsPassedOverAndMadeAnew() throws IOException {
        var made = make();
        var file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 40, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), known(), length + " bytes");
        }
        for (int place : new int[] {0, 7, 11, 15, 30, whole.length - 1}) {
            byte[] spoilt = whole.clone();
            spoilt[place] ^= 4;
            Files.write(file, spoilt);
            assertEquals(Optional.empty(), known(), "byte " + place);
        }
        assertEquals(made, make());
        assertEquals(Optional.of(made), known());
        assertEquals(1, files().size());
    }

    @Test
    void whatCouldNotBeReadIsRememberedAsWell() {
        var unread = Samples.sample("pet/torn", "pet", null);
        table =
                new FeatureTable(
                        table.width(),
                        table.samples(),
                        table.hashes(),
                        table.rows(),
                        List.of(new SkippedFile(unread.file(), Sentence.of("unknown"))));
        var images = new ArrayList<>(table.samples());
        images.add(unread);
        var made = make(maps("lite0", 1), images);
        assertEquals(Set.of(unread.id()), made.unread());
        known();
        assertEquals(Optional.of(made), maps("lite0", 1).known(images, new Cancellation()));
        // of one more nobody knows whether it can be read
        images.add(Samples.sample("pet/new", "pet", null));
        assertEquals(Optional.empty(), maps("lite0", 1).known(images, new Cancellation()));
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingElse() throws IOException {
        Files.write(folder.resolve("file"), new byte[0]);
        var maps =
                new RememberedMaps(
                        new MapMaker((_, _, _) -> table, 1, 20),
                        "lite0",
                        _ -> Optional.empty(),
                        new KeptMaps(folder.resolve("file"), new AtomicFiles(FileOps.REAL)));
        assertEquals(40, make(maps, table.samples()).points().size());
    }
}
