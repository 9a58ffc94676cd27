package app.ocellus.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What the person's own arrangement says about the pictures that a sample belongs together with.
 *
 * @param folder the sub-folder of the class folder that it lies in, as a path in the dataset; of a
 *     list, the folder; null where there is none
 * @param column what the list says in its column of groups; null where it says nothing
 */
public record SampleGroups(@Nullable String folder, @Nullable String column) {

    /** Of a sample that stands for itself. */
    public static final SampleGroups NONE = new SampleGroups(null, null);
}
