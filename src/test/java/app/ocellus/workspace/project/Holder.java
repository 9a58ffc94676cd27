package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;

/** Has a project open, as a window has; as a process of its own until it is killed. */
record Holder(ProjectOpener opener, OpenProject open) implements AutoCloseable {

    /** The home of the projects and the dataset. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var held = open(Path.of(arguments[0]), Path.of(arguments[1]))) {
            System.out.println("open");
            System.out.println(held.project().isReadOnly() ? "read-only" : "writable");
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    static Holder open(Path home, Path dataset) {
        var store = new ProjectStore(home, new AtomicFiles(FileOps.REAL));
        var opener = new ProjectOpener(new DatasetScanner(new ImageDecoder()), store);
        return new Holder(opener, opener.open(dataset, _ -> {}, new Cancellation()));
    }

    Project project() {
        return open.project();
    }

    @Override
    public void close() {
        opener.close();
    }
}
