package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;

import java.util.Collection;
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
}
