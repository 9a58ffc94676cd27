package app.ocellus.dataset;

import app.ocellus.dataset.SplitUnits.Unit;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Shares a dataset out: split folders stay as the person made them, the rest is stratified by class
 * from (seed, path). Equal files go together; whoever has a place keeps it.
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
     * @throws UserException when a class has nothing to learn from or nothing to validate with
     */
    public DatasetSplit split(DatasetSnapshot snapshot, Map<SampleId, SplitRole> earlier) {
        var roles = new HashMap<SampleId, SplitRole>();
        snapshot.samples().forEach(sample -> roles.put(sample.id(), fixedRole(sample, earlier)));
        if (!hasFolder(snapshot, SplitRole.TEST)) {
            var pool = pool(snapshot, null);
            deal(snapshot, pool, plan.test(), SplitRole.TEST, roles, earlier);
        }
        if (!hasFolder(snapshot, SplitRole.VALIDATION)) {
            var pool =
                    pool(snapshot, plan.validationFrom()).stream()
                            .filter(
                                    sample ->
                                            mayValidate(
                                                    roles.get(sample.id()), plan.validationFrom()))
                            .toList();
            deal(snapshot, pool, plan.validation(), SplitRole.VALIDATION, roles, earlier);
        }
        var split = DatasetSplit.of(snapshot, roles);
        requireEveryClass(split);
        return split;
    }

    private static SplitRole fixedRole(ImageSample sample, Map<SampleId, SplitRole> earlier) {
        return Objects.requireNonNullElse(
                earlier.getOrDefault(sample.id(), sample.folderSplit()), SplitRole.TRAINING);
    }

    private static boolean hasFolder(DatasetSnapshot snapshot, SplitRole role) {
        return snapshot.samples().stream().anyMatch(sample -> sample.folderSplit() == role);
    }

    /** The samples that may be dealt from: those of one folder, and those that lie in none. */
    private static List<ImageSample> pool(DatasetSnapshot snapshot, @Nullable SplitRole folder) {
        return snapshot.samples().stream()
                .filter(sample -> sample.folderSplit() == null || sample.folderSplit() == folder)
                .toList();
    }

    private static boolean mayValidate(@Nullable SplitRole role, SplitRole source) {
        return role == source || role == SplitRole.VALIDATION;
    }

    private void deal(
            DatasetSnapshot snapshot,
            List<ImageSample> pool,
            double share,
            SplitRole role,
            Map<SampleId, SplitRole> roles,
            Map<SampleId, SplitRole> earlier) {
        for (var units : SplitUnits.byClass(pool, snapshot.duplicates(), plan.seed()).values()) {
            long wanted = wanted(share, units.stream().mapToInt(Unit::size).sum());
            long placed = 0;
            for (var unit : units) {
                placed += follow(unit, role, roles, earlier);
            }
            for (var unit : units) {
                if (placed < wanted
                        && unit.samples().stream().noneMatch(s -> earlier.containsKey(s.id()))) {
                    unit.samples().forEach(sample -> roles.put(sample.id(), role));
                    placed += unit.size();
                }
            }
        }
    }

    /**
     * Equal files follow the one among them that already has this place; returns how many have it.
     */
    private static long follow(
            Unit unit,
            SplitRole role,
            Map<SampleId, SplitRole> roles,
            Map<SampleId, SplitRole> earlier) {
        if (unit.samples().stream().noneMatch(sample -> earlier.get(sample.id()) == role)) {
            return 0;
        }
        unit.samples().stream()
                .filter(sample -> !earlier.containsKey(sample.id()))
                .forEach(sample -> roles.put(sample.id(), role));
        return unit.samples().stream().filter(sample -> roles.get(sample.id()) == role).count();
    }

    /** A share above nothing takes at least one of two or more, and always leaves one. */
    private static long wanted(double share, int count) {
        if (share <= 0 || count < 2) {
            return 0;
        }
        return Math.clamp(Math.round(share * count), 1, count - 1L);
    }

    private static void requireEveryClass(DatasetSplit split) {
        for (var label : split.classes()) {
            requireSample(label, split.training(), "dataset.class-without-training");
            requireSample(label, split.validation(), "dataset.class-without-validation");
        }
    }

    private static void requireSample(ClassLabel label, List<ImageSample> samples, String key) {
        if (samples.stream().noneMatch(sample -> sample.classId().equals(label.id()))) {
            throw new UserException(Sentence.of(key, label.name()));
        }
    }
}
