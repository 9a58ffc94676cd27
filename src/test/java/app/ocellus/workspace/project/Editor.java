package app.ocellus.workspace.project;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.List;

/** A process that edits without end and says of each step when it was made. */
final class Editor {

    private Editor() {}

    /** The home of the projects and the dataset. */
    public static void main(String[] arguments) {
        var session = new ProjectSession(open(Path.of(arguments[0]), Path.of(arguments[1])));
        var samples = session.now().scan().snapshot().samples();
        for (int i = 0; true; i++) {
            var sample = List.of(samples.get(i % samples.size()).id());
            var now =
                    i % 5 == 4
                            ? session.undo()
                            : session.make(new Edit.Relabel(sample, new ClassId("class " + i % 3)));
            System.out.println(now.edits().history().steps());
            System.out.flush();
        }
    }

    static OpenProject open(Path home, Path dataset) {
        var store = new ProjectStore(home, new AtomicFiles(FileOps.REAL));
        try (var opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store)) {
            return opener.open(dataset, _ -> {}, new Cancellation());
        }
    }
}
