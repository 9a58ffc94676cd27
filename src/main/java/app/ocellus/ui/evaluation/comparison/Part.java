package app.ocellus.ui.evaluation.comparison;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.comparison.ChangedCell;
import app.ocellus.evaluation.comparison.Comparison;
import app.ocellus.evaluation.comparison.Comparison.Pair;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which images of a comparison are looked at: a number that is shown is how many these are. */
public sealed interface Part {

    /** The images. */
    List<Pair> pairs(Comparison comparison);

    /** How many those are. */
    default int count(Comparison comparison) {
        return pairs(comparison).size();
    }

    /** What the first run alone got right. */
    record OnlyFirst() implements Part {
        @Override
        public List<Pair> pairs(Comparison comparison) {
            return comparison.onlyFirstRight();
        }
    }

    /** What the second run alone got right. */
    record OnlySecond() implements Part {
        @Override
        public List<Pair> pairs(Comparison comparison) {
            return comparison.onlySecondRight();
        }
    }

    /** Images of a cell of the confusion matrix. */
    record Cell(ClassId actual, ClassId predicted, Side side) implements Part {
        @Override
        public List<Pair> pairs(Comparison comparison) {
            return comparison.changedCells().stream()
                    .filter(cell -> cell.actual().id().equals(actual))
                    .filter(cell -> cell.predicted().id().equals(predicted))
                    .flatMap(cell -> side.of(cell).stream())
                    .toList();
        }
    }

    /** Images that a model had learnt from. */
    record Learnt(Set<SampleId> samples) implements Part {

        /** Copies the set. */
        public Learnt {
            samples = Set.copyOf(samples);
        }

        @Override
        public List<Pair> pairs(Comparison comparison) {
            return comparison.pairs().stream()
                    .filter(pair -> samples.contains(pair.first().sample().id()))
                    .toList();
        }
    }

    /** Which images of a changed cell. */
    enum Side {
        /** Those that the first run puts there. */
        FIRST(ChangedCell::first),
        /** Those that the second run puts there. */
        SECOND(ChangedCell::second),
        /** Those that the second alone puts there. */
        GAINED(ChangedCell::gained),
        /** Those that the first alone puts there. */
        LOST(ChangedCell::lost),
        /** Those that only one of them puts there. */
        CHANGED(ChangedCell::changed);

        private final Function<ChangedCell, List<Pair>> images;

        Side(Function<ChangedCell, List<Pair>> images) {
            this.images = images;
        }

        /** The images. */
        public List<Pair> of(ChangedCell cell) {
            return images.apply(cell);
        }
    }
}
