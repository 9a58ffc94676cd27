package app.ocellus.dataset;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which splits a person made by folders or in a list, and what is left to a plan then.
 *
 * @param roles the splits that have a folder, or are named in the list
 */
public record OwnFolders(Set<SplitRole> roles) {

    /** Copies the set. */
    public OwnFolders {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    }

    /** Those of a dataset. */
    public static OwnFolders of(DatasetSnapshot snapshot) {
        var roles = EnumSet.noneOf(SplitRole.class);
        snapshot.samples().stream()
                .map(ImageSample::folderSplit)
                .filter(Objects::nonNull)
                .forEach(roles::add);
        return new OwnFolders(roles);
    }

    /** Whether this split has a folder. */
    public boolean has(SplitRole role) {
        return roles.contains(role);
    }

    /**
     * Whether a plan's share is held out for the test. Somebody who made a folder for validation
     * wants all of the rest to learn from.
     */
    public boolean leaveTest() {
        return !has(SplitRole.TEST) && !has(SplitRole.VALIDATION);
    }

    /** Whether a plan's share becomes validation. */
    public boolean leaveValidation() {
        return !has(SplitRole.VALIDATION);
    }
}
