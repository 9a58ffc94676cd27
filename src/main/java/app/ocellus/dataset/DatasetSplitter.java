package app.ocellus.dataset;

import static java.util.stream.Collectors.toMap;

import app.ocellus.dataset.SplitUnits.Unit;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Shares a dataset out: split folders stay as the person made them, the rest is stratified by class
 * from (seed, path). Equal files and groups go together; whoever has a place keeps it.
 */
public final class DatasetSplitter {

    private final SplitPlan plan;

    /** A splitter that follows {@code plan}. */
    public DatasetSplitter(SplitPlan plan) {
        this.plan = plan;
    }

    /** Shares out every sample anew. */
    public DatasetSplit split(DatasetSnapshot snapshot) {
        return split(snapshot, Map.of());
    }

    /**
     * Shares out the samples that {@code earlier} does not place yet.
     *
     * <p>Whether there is enough of every class is asked by {@link DatasetSplit#requireTrainable}.
     */
    public DatasetSplit split(DatasetSnapshot snapshot, Map<SampleId, SplitRole> earlier) {
        return DatasetSplit.of(snapshot, new Sharing(snapshot, earlier).roles());
    }

    /**
     * How much of a class goes where.
     *
     * @param part of the class, in [0,1)
     * @param least samples that are taken of a class that has enough
     * @param left samples that must be left to others
     */
    private record Share(double part, int least, int left) {

        long of(int count) {
            long most = Math.max(0, count - left);
            return part <= 0
                    ? 0
                    : Math.clamp(Math.round(part * count), Math.min(least, most), most);
        }
    }

    /** One sharing-out. */
    private final class Sharing {

        private final DatasetSnapshot snapshot;
        private final SampleUnion union;
        private final Map<SampleId, SplitRole> earlier;

        /** Where those of a group are that have a place, by who stands for it. */
        private final Map<SampleId, SplitRole> places = new HashMap<>();

        private final Map<SampleId, SplitRole> roles = new HashMap<>();
        private final OwnFolders folders;

        Sharing(DatasetSnapshot snapshot, Map<SampleId, SplitRole> earlier) {
            this.snapshot = snapshot;
            this.folders = OwnFolders.of(snapshot);
            this.union = Groups.union(Groups.by(plan.grouping(), snapshot), snapshot);
            this.earlier =
                    snapshot.images()
                            .filter(image -> mayStay(image, earlier.get(image.id())))
                            .collect(toMap(ImageSample::id, image -> earlier.get(image.id())));
            this.earlier.forEach((id, role) -> places.merge(union.of(id), role, Sharing::later));
        }

        /** Whoever joins two that were parted long ago must not be learnt from. */
        private static SplitRole later(SplitRole one, SplitRole other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        /** A folder that the person made since outdoes the place that a sample had before. */
        private boolean mayStay(ImageSample sample, @Nullable SplitRole role) {
            var folder = sample.folderSplit();
            return role != null && (folder == null || folder == role || mayLeave(folder, role));
        }

        private boolean mayLeave(SplitRole folder, SplitRole role) {
            return switch (role) {
                case TRAINING -> false;
                case VALIDATION -> folder != SplitRole.VALIDATION && folders.leaveValidation();
                case TEST -> folder == SplitRole.TRAINING && folders.leaveTest();
            };
        }

        Map<SampleId, SplitRole> roles() {
            snapshot.samples().forEach(sample -> roles.put(sample.id(), place(sample)));
            if (folders.leaveTest()) {
                deal(role -> true, shareOfTest(), SplitRole.TEST);
            }
            if (folders.leaveValidation()) {
                deal(this::mayValidate, shareOfValidation(), SplitRole.VALIDATION);
            }
            return roles;
        }

        /** The place that it has, or that its group has, or that of its folder. */
        private SplitRole place(ImageSample sample) {
            var folder = sample.folderSplit();
            var own = earlier.get(sample.id());
            if (own != null) {
                return own;
            }
            var ofGroup = places.get(union.of(sample.id()));
            if (ofGroup != null && mayStay(sample, ofGroup)) {
                return ofGroup;
            }
            return folder == null ? SplitRole.TRAINING : folder;
        }

        /** Who has too few keeps them for training and validation, without which nothing goes. */
        private Share shareOfTest() {
            return plan.validationFrom() == SplitRole.TEST
                    ? new Share(plan.test(), 2, 1)
                    : new Share(plan.test(), 1, 2);
        }

        private Share shareOfValidation() {
            int left = plan.validationFrom() == SplitRole.TEST ? 0 : 1;
            return new Share(plan.validation(), 1, left);
        }

        private boolean mayValidate(SplitRole role) {
            return role == plan.validationFrom() || role == SplitRole.VALIDATION;
        }

        private void deal(Predicate<SplitRole> from, Share share, SplitRole role) {
            var pool =
                    snapshot.samples().stream()
                            .filter(s -> from.test(roles.getOrDefault(s.id(), SplitRole.TRAINING)))
                            .toList();
            SplitUnits.byClass(pool, union).values().forEach(units -> deal(units, share, role));
        }

        private void deal(List<Unit> units, Share share, SplitRole role) {
            int count = units.stream().mapToInt(Unit::size).sum();
            long wanted = share.of(count);
            long placed = units.stream().mapToLong(unit -> have(unit, role)).sum();
            var free = SplitUnits.inOrder(free(units), plan.seed());
            for (var unit : free) {
                if (placed + unit.size() <= wanted) {
                    placed += put(unit, role);
                }
            }
            if (placed == 0 && wanted > 0) {
                // Only groups are left: the first that leaves enough is better than none.
                free.stream()
                        .filter(unit -> unit.size() <= count - share.left())
                        .findFirst()
                        .ifPresent(unit -> put(unit, role));
            }
        }

        /** Those of which nobody has a place. */
        private List<Unit> free(List<Unit> units) {
            return units.stream().filter(this::isFree).toList();
        }

        private boolean isFree(Unit unit) {
            return !places.containsKey(union.of(unit.first().id()));
        }

        private int put(Unit unit, SplitRole role) {
            unit.samples().forEach(sample -> roles.put(sample.id(), role));
            return unit.size();
        }

        private long have(Unit unit, SplitRole role) {
            return unit.samples().stream().filter(sample -> roles.get(sample.id()) == role).count();
        }
    }
}
