package app.ocellus.model;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Evaluator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Marks of the files that a model learnt from: the first 16 hex digits of each content hash. */
public final class TrainedOn {

    private static final int DIGITS = 16;

    private TrainedOn() {}

    /** The mark of one file. */
    public static String mark(ContentHash hash) {
        return hash.hex().substring(0, DIGITS);
    }

    /** The marks of many files, sorted. */
    public static Set<String> marks(Collection<ContentHash> hashes) {
        var marks = new TreeSet<String>();
        hashes.forEach(hash -> marks.add(mark(hash)));
        return marks;
    }

    /** How many of these files the model learnt from. */
    public static long count(ModelBundle model, Collection<ContentHash> hashes) {
        return hashes.stream().filter(hash -> model.trainedOn().contains(mark(hash))).count();
    }

    /** Which of the samples that were evaluated the model learnt from. */
    public static Set<SampleId> samples(ModelBundle model, Evaluator.Report report) {
        var known = new HashSet<SampleId>();
        for (int i = 0; i < report.predictions().size(); i++) {
            if (model.trainedOn().contains(mark(report.hashes().get(i)))) {
                known.add(report.predictions().get(i).sample());
            }
        }
        return known;
    }
}
