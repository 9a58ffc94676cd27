package app.ocellus.workspace.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ProjectSplitTest {

    private static final List<String> CLASSES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void filesAddedToASplitFolderMoveNoSampleThatWasThere(@TempDir Path folder) {
        var data = new PictureFolder(folder.resolve("data"));
        for (var name : CLASSES) {
            data.add("train/" + name, 23).add("test/" + name, 3);
        }
        var before = split(folder, data.root());
        for (var name : CLASSES) {
            data.add("train/" + name + "/another.png", "train/" + name + "/one more.png");
        }
        var after = split(folder, data.root());
        assertEquals(before, only(after, before));
        assertTrue(after.size() > before.size());
    }

    private static Map<SampleId, SplitRole> split(Path folder, Path data) {
        var projects = new ProjectStore(folder.resolve("projects"), new AtomicFiles(FileOps.REAL));
        var open =
                new ProjectOpener(new DatasetScanner(new ImageDecoder()), projects)
                        .open(data, Progress.Listener.NONE, new Cancellation());
        var roles = new HashMap<SampleId, SplitRole>();
        for (var role : SplitRole.values()) {
            open.split().of(role).forEach(sample -> roles.put(sample.id(), role));
        }
        return roles;
    }

    private static Map<SampleId, SplitRole> only(
            Map<SampleId, SplitRole> roles, Map<SampleId, SplitRole> those) {
        var kept = new HashMap<>(roles);
        kept.keySet().retainAll(those.keySet());
        return kept;
    }
}
