package app.ocellus.dataset.health;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that belong together, directly or through others (union-find). */
final class Unions {

    private final int[] parents;

    Unions(int size) {
        parents = new int[size];
        for (var i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** The lowest number of the group, which stands for it. */
    int find(int number) {
        var root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int one, int other) {
        var first = find(one);
        var second = find(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /** What belongs together by this or by the other. */
    Unions joined(Unions other) {
        var both = new Unions(parents.length);
        for (var i = 0; i < parents.length; i++) {
            both.join(i, find(i));
            both.join(i, other.find(i));
        }
        return both;
    }

    /** The groups of two or more, by their lowest number, in ascending order each. */
    Collection<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (var i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(find(i), _ -> new ArrayList<>()).add(i);
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups.values();
    }
}
