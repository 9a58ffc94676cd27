package app.ocellus.dataset.edit;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;

import java.util.List;

/** One thing that a person changed in a dataset. No edit touches a file of the person's. */
public sealed interface Edit {

    /** Labels put right in one step, which is the simpler edit where all are of one class. */
    static Edit relabel(List<SampleId> samples, List<ClassId> classIds) {
        return classIds.stream().distinct().count() == 1
                ? new Relabel(samples, classIds.getFirst())
                : new RelabelEach(samples, classIds);
    }

    /** These images are of this class. */
    record Relabel(List<SampleId> samples, ClassId classId) implements Edit {
        /** Copies the list. */
        public Relabel {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Each of these images is of the class in its place: many labels put right at once.
     *
     * @param classIds as many as images
     */
    record RelabelEach(List<SampleId> samples, List<ClassId> classIds) implements Edit {
        /** Copies the lists, which are of one length. */
        public RelabelEach {
            samples = List.copyOf(samples);
            classIds = List.copyOf(classIds);
            if (samples.size() != classIds.size()) {
                throw new IllegalArgumentException("a class for each image, and no more");
            }
        }
    }

    /**
     * These pictures from elsewhere, of which a copy is kept, belong to the dataset and are of this
     * class. They are learnt from, unless they are moved.
     */
    record Add(List<SampleId> samples, ClassId classId) implements Edit {
        /** Copies the list. */
        public Add {
            samples = List.copyOf(samples);
        }
    }

    /** These images are left out. */
    record Exclude(List<SampleId> samples) implements Edit {
        /** Copies the list. */
        public Exclude {
            samples = List.copyOf(samples);
        }
    }

    /** These images, left out before, are used again. */
    record Include(List<SampleId> samples) implements Edit {
        /** Copies the list. */
        public Include {
            samples = List.copyOf(samples);
        }
    }

    /** These images are used for this, whatever their folder or the dealing says. */
    record Move(List<SampleId> samples, SplitRole role) implements Edit {
        /** Copies the list. */
        public Move {
            samples = List.copyOf(samples);
        }
    }

    /**
     * What a check found in these images is as it should be.
     *
     * @param check its name in the journal
     */
    record Keep(List<SampleId> samples, String check) implements Edit {
        /** Copies the list. */
        public Keep {
            samples = List.copyOf(samples);
        }
    }

    /** There is one more class, without images so far. */
    record CreateClass(ClassId classId, String name) implements Edit {}

    /** A class is called something else. */
    record RenameClass(ClassId classId, String name) implements Edit {}

    /** What is of one class is of another, and the first is gone. */
    record MergeClass(ClassId classId, ClassId into) implements Edit {}
}
