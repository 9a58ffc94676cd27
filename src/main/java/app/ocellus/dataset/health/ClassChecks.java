package app.ocellus.dataset.health;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.message.Sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is odd about the classes themselves. */
final class ClassChecks {

    /** The largest class may have ten times as many images as another. */
    private static final double LEAST_SHARE = 0.1;

    private ClassChecks() {}

    static List<Finding> of(DatasetSnapshot snapshot) {
        var findings = new ArrayList<Finding>();
        findings.addAll(imbalance(snapshot));
        findings.addAll(numeric(snapshot.classes()));
        findings.addAll(alike(snapshot.classes()));
        return findings;
    }

    private static List<Finding> imbalance(DatasetSnapshot snapshot) {
        var counts = snapshot.counts();
        var largest =
                snapshot.classes().stream()
                        .max(Comparator.comparing(label -> counts.getOrDefault(label.id(), 0L)));
        if (largest.isEmpty()) {
            return List.of();
        }
        var most = counts.getOrDefault(largest.get().id(), 0L);
        var findings = new ArrayList<Finding>();
        for (var label : snapshot.classes()) {
            var count = counts.getOrDefault(label.id(), 0L);
            if (count > 0 && count < LEAST_SHARE * most) {
                findings.add(
                        Finding.ofClasses(
                                HealthCheck.CLASS_IMBALANCE,
                                List.of(label.id(), largest.get().id()),
                                (double) count / most,
                                Sentence.of(
                                        "health.imbalance",
                                        label.name(),
                                        count,
                                        largest.get().name(),
                                        most)));
            }
        }
        return findings;
    }

    /** A model counts its classes from 0 in their order. */
    private static List<Finding> numeric(List<ClassLabel> classes) {
        var other =
                IntStream.range(0, classes.size())
                        .filter(index -> isAnotherNumber(classes.get(index).name(), index))
                        .boxed()
                        .toList();
        if (other.isEmpty()) {
            return List.of();
        }
        var first = other.getFirst();
        return List.of(
                Finding.ofClasses(
                        HealthCheck.NUMERIC_CLASS_NAMES,
                        other.stream().map(index -> classes.get(index).id()).toList(),
                        0,
                        Sentence.of("health.numeric", classes.get(first).name(), first)));
    }

    private static boolean isAnotherNumber(String name, int index) {
        return name.matches("[0-9]{1,9}") && Integer.parseInt(name) != index;
    }

    private static List<Finding> alike(List<ClassLabel> classes) {
        return classes.stream()
                .collect(
                        groupingBy(
                                label -> folded(label.name()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .map(ClassChecks::alikeGroup)
                .toList();
    }

    private static Finding alikeGroup(List<ClassLabel> group) {
        var names = group.stream().map(ClassLabel::name).collect(joining("\", \"", "\"", "\""));
        return Finding.ofClasses(
                HealthCheck.ALIKE_CLASS_NAMES,
                group.stream().map(ClassLabel::id).toList(),
                0,
                Sentence.of("health.alike", names));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
