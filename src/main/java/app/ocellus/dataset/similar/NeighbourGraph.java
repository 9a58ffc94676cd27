package app.ocellus.dataset.similar;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.features.PrincipalComponents;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.SearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Finds most of the samples that look most like a picture without comparing with all of them: a
 * graph leads to candidates by some of the principal components (Subramanya et al., DiskANN, 2019),
 * which are then compared by all features.
 */
final class NeighbourGraph implements SimilarityIndex {

    private static final Logger JVECTOR = Logger.getLogger(VectorizationProvider.class.getName());
    private static final VectorTypeSupport VECTORS = vectors();
    private static final VectorSimilarityFunction DISTANCE = VectorSimilarityFunction.EUCLIDEAN;

    /** K numbers a picture: enough for the nearest to be among the candidates. */
    private static final int COMPONENTS = 128;

    /** Of so many pictures the components are learnt. */
    private static final int LEARNT_FROM = 4096;

    private static final long SEED = 1;

    private static final int DEGREE = 16;
    private static final int BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;

    /** Candidates for each sample that is wanted, and some more, as the components err. */
    private static final int CANDIDATES_EACH = 4;

    private static final int MORE_CANDIDATES = 60;

    private final PrincipalComponents components;
    private final RandomAccessVectorValues points;
    private final OnHeapGraphIndex graph;
    private final Neighbours exact;

    private NeighbourGraph(
            PrincipalComponents components,
            RandomAccessVectorValues points,
            OnHeapGraphIndex graph,
            Neighbours exact) {
        this.components = components;
        this.points = points;
        this.graph = graph;
        this.exact = exact;
    }

    private static VectorTypeSupport vectors() {
        // it would like a module of Java that is still in incubation, and is fast enough without
        JVECTOR.setFilter(record -> !record.getMessage().contains("incubator"));
        return VectorizationProvider.getInstance().getVectorTypeSupport();
    }

    static NeighbourGraph of(
            FeatureTable table, Progress.Listener progress, Cancellation cancellation) {
        var components =
                PrincipalComponents.of(table.spread(LEARNT_FROM), COMPONENTS, SEED, cancellation);
        var points = points(table, components, cancellation);
        var graph = graph(points, progress, cancellation);
        return new NeighbourGraph(components, points, graph, new Neighbours(table));
    }

    private static RandomAccessVectorValues points(
            FeatureTable table, PrincipalComponents components, Cancellation cancellation) {
        var points = new ArrayList<VectorFloat<?>>(table.size());
        for (var row : table.rows()) {
            cancellation.throwIfRequested();
            points.add(VECTORS.createFloatVector(components.project(row)));
        }
        return new ListRandomAccessVectorValues(points, components.count());
    }

    private static OnHeapGraphIndex graph(
            RandomAccessVectorValues points,
            Progress.Listener progress,
            Cancellation cancellation) {
        long began = System.nanoTime();
        var scores = BuildScoreProvider.randomAccessScoreProvider(points, DISTANCE);
        try (var builder =
                new GraphIndexBuilder(scores, points.dimension(), DEGREE, BEAM, OVERFLOW, ALPHA)) {
            for (int i = 0; i < points.size(); i++) {
                cancellation.throwIfRequested();
                builder.addGraphNode(i, points.getVector(i));
                progress.report(
                        new Progress(
                                i + 1, points.size(), Duration.ofNanos(System.nanoTime() - began)));
            }
            builder.cleanup();
            return builder.getGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Neighbour> nearest(FloatBuffer features, int count) {
        var point = VECTORS.createFloatVector(components.project(features));
        var wanted = SearchScoreProvider.exact(point, DISTANCE, points);
        try (var searcher = new GraphSearcher(graph)) {
            var found =
                    searcher.search(wanted, CANDIDATES_EACH * count + MORE_CANDIDATES, Bits.ALL);
            return exact.nearest(
                    features, count, Stream.of(found.getNodes()).mapToInt(scored -> scored.node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
