package app.ocellus.hostile;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.KeptHeads;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Csv;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.model.ModelFiles;
import app.ocellus.model.Safetensors;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.archive.ProjectArchive;
import app.ocellus.workspace.archive.ProjectImport;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.settings.Settings;
import app.ocellus.workspace.settings.SettingsStore;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** All readers of files that come from elsewhere, or that a disk may have spoilt. */
final class Readers {

    private static final AtomicFiles FILES = new AtomicFiles(FileOps.REAL);
    private static final Path PICTURES = Path.of("src/test/resources/app/ocellus/image/goldens");
    private static final String ENDINGS = ".*\\.(jpg|png|gif|bmp|webp|tif)";
    private static final int LARGEST_EXAMPLE = 20_000;

    private final Path folder;

    private Readers(Path folder) {
        this.folder = folder;
    }

    /** All of them, with a folder for what they read and write. */
    static List<Reader> all(Path folder) throws IOException {
        var readers = new Readers(folder);
        return List.of(
                readers.pictures(),
                readers.models(),
                readers.tensors(),
                readers.tables(),
                readers.lists(),
                readers.settings(),
                readers.heads(),
                readers.archives(),
                readers.projectFile("project.json"),
                readers.projectFile("journal.jsonl"),
                readers.projectFile("split.json"));
    }

    private Reader pictures() throws IOException {
        var examples = new ArrayList<byte[]>();
        try (var files = Files.list(PICTURES)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                boolean small = Files.size(file) < LARGEST_EXAMPLE;
                if (small && name.matches(ENDINGS) && !name.contains("expected")) {
                    examples.add(Files.readAllBytes(file));
                }
            }
        }
        var decoder = new ImageDecoder();
        var input = new Preprocessing(64, Fit.CROP);
        return new Reader(
                "pictures",
                examples,
                content -> {
                    var file = Files.write(folder.resolve("picture"), content);
                    decoder.header(file);
                    decoder.fitted(content, "picture", input, _ -> {});
                    decoder.thumbnail(content, "picture", 64);
                });
    }

    private byte[] model() throws IOException {
        var file = folder.resolve("model.ocellus");
        new ModelFiles(FILES).write(file, RandomModel.tiny(new Output(1.5, 0.4, false)));
        return Files.readAllBytes(file);
    }

    private Reader models() throws IOException {
        var file = folder.resolve("spoilt.ocellus");
        return new Reader(
                "model bundles",
                List.of(model()),
                content -> new ModelFiles(FILES).read(Files.write(file, content)));
    }

    private Reader tensors() throws IOException {
        model();
        try (var zip = new ZipFile(folder.resolve("model.ocellus").toFile());
                var entry = zip.getInputStream(zip.getEntry("weights.safetensors"))) {
            return new Reader("safetensors", List.of(entry.readAllBytes()), Safetensors::readAll);
        }
    }

    private Reader tables() {
        var table = "file,class\n\"a, \"\"b\"\".jpg\",cat\r\nc.jpg,'=dog\n";
        return new Reader(
                "CSV",
                List.of(bytes(table)),
                content -> Csv.rows(new StringReader(new String(content, StandardCharsets.UTF_8))));
    }

    private Reader lists() throws IOException {
        var pets = new PictureFolder(Files.createDirectory(folder.resolve("listed")));
        pets.add("cat", 2).add("dog", 2);
        var list = pets.root().resolve("list.csv");
        return new Reader(
                "lists of pictures",
                List.of(
                        bytes("file,label\ncat/1.png,cat\ndog/1.png,dog\n"),
                        bytes("cat/1.png\tcat\ttrain\ncat/2.png\tcat\ttest\n")),
                content ->
                        new DatasetScanner(new ImageDecoder())
                                .scan(Files.write(list, content), _ -> {}, new Cancellation()));
    }

    private Reader settings() throws IOException {
        var file = folder.resolve("settings.json");
        new SettingsStore(file, FILES).save(Settings.DEFAULT);
        return new Reader(
                "settings",
                List.of(Files.readAllBytes(file)),
                true,
                content -> new SettingsStore(Files.write(file, content), FILES).load());
    }

    private Reader heads() throws IOException {
        var heads = new KeptHeads(folder.resolve("heads"), FILES);
        var pets = new PictureFolder(Files.createDirectory(folder.resolve("headed")));
        pets.add("cat", 3);
        List<ImageSample> images =
                new DatasetScanner(new ImageDecoder())
                        .scan(pets.root(), _ -> {}, new Cancellation())
                        .snapshot()
                        .samples();
        heads.keep(pets.root(), images);
        try (var files = Files.list(folder.resolve("heads"))) {
            var file = files.findFirst().orElseThrow();
            return new Reader(
                    "remembered heads",
                    List.of(Files.readAllBytes(file)),
                    true,
                    content -> {
                        Files.write(file, content);
                        heads.of(pets.root());
                    });
        }
    }

    private Path project(String name) throws IOException {
        var pets = new PictureFolder(Files.createDirectory(folder.resolve(name + " pets")));
        pets.add("cat", 4).add("dog", 4);
        try (var opener = opener(name)) {
            var open = opener.open(pets.root(), _ -> {}, new Cancellation());
            var session = new ProjectSession(open);
            var cat = open.scan().snapshot().samples().getFirst();
            var dog = open.scan().snapshot().classes().getLast();
            session.make(new Edit.Relabel(List.of(cat.id()), dog.id()));
            session.undo();
            session.redo();
            return open.project().folder();
        }
    }

    private ProjectStore store(String name) {
        return new ProjectStore(folder.resolve(name), FILES);
    }

    private ProjectOpener opener(String name) {
        return new ProjectOpener(new DatasetScanner(new ImageDecoder()), store(name));
    }

    private Reader projectFile(String file) throws IOException {
        var home = "home of " + file;
        var project = project(home);
        var place = project.resolve(file);
        return new Reader(
                file,
                List.of(Files.readAllBytes(place)),
                true,
                content -> {
                    Files.write(place, content);
                    try (var opener = opener(home)) {
                        var id = project.getFileName().toString();
                        opener.reopen(id, _ -> {}, new Cancellation());
                    }
                });
    }

    private Reader archives() throws IOException {
        var project = project("home of archives");
        var file = folder.resolve("pets." + ProjectArchive.ENDING);
        new ProjectArchive(FILES)
                .save(
                        store("home of archives").find(project.getFileName().toString()),
                        file,
                        true,
                        Progress.Listener.NONE,
                        new Cancellation());
        var example = Files.readAllBytes(file);
        return new Reader(
                "project files",
                List.of(example),
                content ->
                        new ProjectImport(store("home of the opened"), FILES)
                                .open(
                                        Files.write(file, content),
                                        Progress.Listener.NONE,
                                        new Cancellation()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
