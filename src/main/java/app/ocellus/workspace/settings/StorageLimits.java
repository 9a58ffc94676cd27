package app.ocellus.workspace.settings;

/**
 * How much the program may keep that can be made again.
 *
 * @param cacheBytes of remembered features
 * @param checkpointBytes of the checkpoints of all runs
 */
public record StorageLimits(long cacheBytes, long checkpointBytes) {

    /** No limit. */
    public static final long NONE = Long.MAX_VALUE;

    /** Until somebody says otherwise: 4 GB and 2 GB. */
    public static final StorageLimits DEFAULT = new StorageLimits(4_000_000_000L, 2_000_000_000L);

    /** The same with another limit for features. */
    public StorageLimits withCache(long bytes) {
        return new StorageLimits(bytes, checkpointBytes);
    }

    /** The same with another limit for checkpoints. */
    public StorageLimits withCheckpoints(long bytes) {
        return new StorageLimits(cacheBytes, bytes);
    }
}
