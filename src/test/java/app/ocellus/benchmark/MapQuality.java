package app.ocellus.benchmark;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.map.MapPoint;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How true a map is to the features it was made of, asked of some of its points.
 *
 * @param table the features
 * @param asked so many points, evenly spread
 */
record MapQuality(FeatureTable table, int asked) {

    private static final int NEAREST = 10;
    private static final int NEAR = 30;

    void report(String name, List<MapPoint> points) {
        var classes = new HashMap<SampleId, ClassId>();
        table.samples().forEach(sample -> classes.put(sample.id(), sample.classId()));
        var neighbours = new Neighbours(table);
        int kept = 0;
        int near = 0;
        int agreeing = 0;
        int[] places = places();
        for (int place : places) {
            var row = new float[table.width()];
            table.copyRow(place, row, 0);
            var self = table.samples().get(place);
            var alike =
                    neighbours.nearest(FloatBuffer.wrap(row), NEAREST + 1).stream()
                            .map(neighbour -> neighbour.sample().id())
                            .filter(id -> !id.equals(self.id()))
                            .limit(NEAREST)
                            .toList();
            var onMap = nearest(points, place);
            kept += common(alike, onMap.subList(0, Math.min(NEAREST, onMap.size())));
            near += common(alike, onMap);
            agreeing += agrees(self, onMap, classes) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-6s of 10 nearest %.1f %% among 10, %.1f %% among 30; class by 10-NN %.1f %%%n",
                name,
                100.0 * kept / (NEAREST * places.length),
                100.0 * near / (NEAREST * places.length),
                100.0 * agreeing / places.length);
    }

    private int[] places() {
        int step = Math.max(1, table.size() / asked);
        return IntStream.range(0, table.size()).filter(i -> i % step == 0).toArray();
    }

    private static List<SampleId> nearest(List<MapPoint> points, int place) {
        var self = points.get(place);
        return points.stream()
                .filter(point -> point != self)
                .sorted(
                        Comparator.comparingDouble(
                                point -> Math.hypot(point.x() - self.x(), point.y() - self.y())))
                .limit(NEAR)
                .map(MapPoint::id)
                .toList();
    }

    private static int common(List<SampleId> some, List<SampleId> others) {
        var both = new HashSet<>(some);
        both.retainAll(new HashSet<>(others));
        return both.size();
    }

    private static boolean agrees(
            ImageSample self, List<SampleId> onMap, Map<SampleId, ClassId> classes) {
        var votes = new HashMap<ClassId, Integer>();
        onMap.stream().limit(NEAREST).forEach(id -> votes.merge(classes.get(id), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getKey().equals(self.classId()))
                .isPresent();
    }
}
