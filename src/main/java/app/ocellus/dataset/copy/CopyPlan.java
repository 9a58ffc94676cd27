package app.ocellus.dataset.copy;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.copy.CopyRequest.Layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each image goes. Those without a class go directly into the folder, where they are found
 * again as such.
 *
 * @param files in the order of the dataset
 */
record CopyPlan(List<Target> files) {

    /** The name of the manifest; no image may have it. */
    static final String MANIFEST = "manifest.csv";

    /**
     * One image.
     *
     * @param path in the copy, with {@code /}
     * @param className empty where it has none
     * @param split empty where it has no class
     */
    record Target(ImageSample image, String path, String className, String split) {}

    static CopyPlan of(CopyRequest request) {
        return new Planning(request).plan();
    }

    long bytes() {
        return files.stream().mapToLong(target -> target.image().bytes()).sum();
    }

    /** One plan in the making. */
    private static final class Planning {

        private final DatasetSnapshot snapshot;
        private final Map<SampleId, SplitRole> roles;
        private final boolean bySplit;
        private final Map<ClassId, String> folders = new HashMap<>();
        private final Map<String, SafeNames> names = new HashMap<>();

        Planning(CopyRequest request) {
            this.snapshot = request.edited().snapshot();
            this.roles = request.split().roles();
            this.bySplit = request.chosenLayout() == Layout.SPLITS;
            var top = names("");
            top.of(MANIFEST);
            if (bySplit) {
                List.of(SplitRole.values()).forEach(role -> top.of(folder(role)));
            }
            var classNames = bySplit ? new SafeNames() : top;
            snapshot.classes()
                    .forEach(label -> folders.put(label.id(), classNames.of(label.name())));
        }

        private SafeNames names(String folder) {
            return names.computeIfAbsent(folder, _ -> new SafeNames());
        }

        private static String folder(SplitRole role) {
            return switch (role) {
                case TRAINING -> "train";
                case VALIDATION -> "valid";
                case TEST -> "test";
            };
        }

        CopyPlan plan() {
            var files = new ArrayList<Target>();
            var labels = snapshot.labels();
            for (var sample : snapshot.samples()) {
                var role = roles.getOrDefault(sample.id(), SplitRole.TRAINING);
                var ofClass = folders.getOrDefault(sample.classId(), "_");
                var folder = (bySplit ? folder(role) + "/" : "") + ofClass + "/";
                var label =
                        labels.getOrDefault(
                                sample.classId(), ClassLabel.named(sample.classId().value()));
                files.add(target(sample, folder, label.name(), role.text()));
            }
            snapshot.unlabelled().forEach(image -> files.add(target(image, "", "", "")));
            return new CopyPlan(List.copyOf(files));
        }

        private Target target(ImageSample image, String folder, String className, String split) {
            var name = names(folder).of(image.file().getFileName().toString());
            return new Target(image, folder + name, className, split);
        }
    }
}
