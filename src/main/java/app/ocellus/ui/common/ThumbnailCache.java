package app.ocellus.ui.common;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Pictures in the order of their last use, bounded by the memory they take. */
final class ThumbnailCache<K> {

    private final Map<K, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private final long capacity;
    private long bytes;

    ThumbnailCache(long capacity) {
        this.capacity = capacity;
    }

    @Nullable Image get(K key) {
        return images.get(key);
    }

    void put(K key, Image image) {
        var before = images.put(key, image);
        bytes += size(image) - (before == null ? 0 : size(before));
        var oldest = images.entrySet().iterator();
        while (bytes > capacity && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    void removeIf(Predicate<K> unwanted) {
        images.entrySet()
                .removeIf(
                        entry -> {
                            var goes = unwanted.test(entry.getKey());
                            bytes -= goes ? size(entry.getValue()) : 0;
                            return goes;
                        });
    }

    private static long size(Image image) {
        return 4L * (long) image.getWidth() * (long) image.getHeight();
    }
}
