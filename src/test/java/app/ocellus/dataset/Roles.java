package app.ocellus.dataset;

import java.util.HashMap;
import java.util.Map;

/** Who is where. */
final class Roles {

    private Roles() {}

    static Map<SampleId, SplitRole> of(DatasetSplit split) {
        var roles = new HashMap<SampleId, SplitRole>();
        for (var role : SplitRole.values()) {
            split.of(role).forEach(sample -> roles.put(sample.id(), role));
        }
        return roles;
    }
}
