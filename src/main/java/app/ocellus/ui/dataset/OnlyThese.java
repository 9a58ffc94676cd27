package app.ocellus.ui.dataset;

import app.ocellus.dataset.SampleId;
import app.ocellus.ui.common.Text;

import java.util.Set;

/**
 * Samples that were picked out elsewhere and are shown alone, such as those chosen on the map.
 *
 * @param name what they are, in a few words
 */
public record OnlyThese(Text name, Set<SampleId> ids) {

    /** Copies the set. */
    public OnlyThese {
        ids = Set.copyOf(ids);
    }
}
