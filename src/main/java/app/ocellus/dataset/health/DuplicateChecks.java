package app.ocellus.dataset.health;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.look.Look;
import app.ocellus.image.PerceptualHash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds pictures that are there more than once, and says what harm that does. */
final class DuplicateChecks {

    private static final double HASH_BITS = Long.SIZE;

    private final HealthInput input;
    private final List<ImageSample> samples;
    private final Map<SampleId, Integer> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private DuplicateChecks(HealthInput input) {
        this.input = input;
        this.samples = input.used().toList();
        for (var i = 0; i < samples.size(); i++) {
            places.put(samples.get(i).id(), i);
        }
    }

    static List<Finding> of(HealthInput input) {
        var checks = new DuplicateChecks(input);
        var exact = checks.exact();
        for (var group : exact.groups()) {
            checks.report(HealthCheck.EXACT_DUPLICATE, group, 0);
        }
        for (var near : checks.near(exact)) {
            checks.report(HealthCheck.NEAR_DUPLICATE, near.group(), near.distance() / HASH_BITS);
        }
        return checks.findings;
    }

    /** The same bytes: found by the scan, or by looking. */
    private Unions exact() {
        var unions = new Unions(samples.size());
        for (var group : input.dataset().snapshot().duplicates()) {
            var present = group.stream().map(places::get).filter(Objects::nonNull).toList();
            present.forEach(place -> unions.join(present.getFirst(), place));
        }
        var first = new HashMap<String, Integer>();
        for (var i = 0; i < samples.size(); i++) {
            if (input.looks().get(samples.get(i).id()) instanceof Look.Seen seen) {
                var before = first.putIfAbsent(seen.content().hex(), i);
                unions.join(before == null ? i : before, i);
            }
        }
        return unions;
    }

    private record Near(List<Integer> group, int distance) {}

    /** Groups of different bytes that look the same; exact duplicates come along. */
    private List<Near> near(Unions exact) {
        var hashes = new LinkedHashMap<Integer, Long>();
        for (var i = 0; i < samples.size(); i++) {
            var representative = exact.find(i);
            if (!hashes.containsKey(representative)
                    && input.looks().get(samples.get(i).id()) instanceof Look.Seen seen
                    && seen.measures().hash() != PerceptualHash.NONE
                    && !PictureChecks.isPoor(seen.measures())) {
                hashes.put(representative, seen.measures().hash());
            }
        }
        var pairs = NearHashes.pairs(hashes);
        pairs.addAll(altered(exact, hashes));
        var unions = new Unions(samples.size());
        var distances = new HashMap<Integer, Integer>();
        for (var pair : pairs) {
            var distance =
                    Math.max(
                            pair.distance(),
                            Math.max(
                                    distances.getOrDefault(unions.find(pair.one()), 0),
                                    distances.getOrDefault(unions.find(pair.other()), 0)));
            unions.join(pair.one(), pair.other());
            distances.put(unions.find(pair.one()), distance);
        }
        return near(exact, unions, distances);
    }

    /** What else is known to be a copy, of those whose hash says something. */
    private List<NearHashes.Pair> altered(Unions exact, Map<Integer, Long> hashes) {
        var pairs = new ArrayList<NearHashes.Pair>();
        for (var twins : input.twins()) {
            var one = places.get(twins.one());
            var other = places.get(twins.other());
            if (one != null
                    && other != null
                    && hashes.containsKey(exact.find(one))
                    && hashes.containsKey(exact.find(other))) {
                pairs.add(new NearHashes.Pair(exact.find(one), exact.find(other), twins.bits()));
            }
        }
        return pairs;
    }

    private static List<Near> near(Unions exact, Unions near, Map<Integer, Integer> distances) {
        var whole = near.joined(exact);
        var groups = new ArrayList<Near>();
        for (var group : whole.groups()) {
            var representative = exact.find(group.getFirst());
            if (group.stream().anyMatch(place -> exact.find(place) != representative)) {
                groups.add(new Near(group, distances.getOrDefault(near.find(representative), 0)));
            }
        }
        return groups;
    }

    private void report(HealthCheck check, List<Integer> group, double score) {
        var members = group.stream().map(samples::get).toList();
        var ids = members.stream().map(ImageSample::id).toList();
        findings.add(Finding.ofSamples(check, ids, score));
        var classes =
                members.stream()
                        .map(ImageSample::classId)
                        .filter(id -> !id.equals(ClassId.NONE))
                        .distinct();
        if (classes.count() > 1) {
            findings.add(Finding.ofSamples(HealthCheck.CONFLICT, ids, score));
        }
        if (ids.stream().map(input.roles()::get).filter(Objects::nonNull).distinct().count() > 1) {
            findings.add(Finding.ofSamples(HealthCheck.LEAK, ids, score));
        }
    }
}
