package app.ocellus.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who belongs together with whom, directly or through others. */
final class SampleUnion {

    private final Map<SampleId, SampleId> parents = new HashMap<>();

    /** These belong together. */
    void join(List<SampleId> together) {
        for (int i = 1; i < together.size(); i++) {
            var one = of(together.getFirst());
            var other = of(together.get(i));
            if (!one.equals(other)) {
                parents.put(other, one);
            }
        }
    }

    /** Who stands for the group of a sample; itself where it is alone. */
    SampleId of(SampleId sample) {
        var root = sample;
        for (var above = parents.get(root); above != null; above = parents.get(root)) {
            root = above;
        }
        for (var at = sample; !at.equals(root); ) {
            var above = parents.put(at, root);
            at = above == null ? root : above;
        }
        return root;
    }

    /** The groups of two or more among these, in their order. */
    List<List<SampleId>> among(List<SampleId> samples) {
        var groups = new LinkedHashMap<SampleId, List<SampleId>>();
        samples.forEach(id -> groups.computeIfAbsent(of(id), _ -> new ArrayList<>()).add(id));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
