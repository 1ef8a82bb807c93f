package druppel.common;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// LRU cache: above its capacity it forgets the entry that was used least recently. Thread-safe.
public final class LruCache<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;

    public LruCache(int capacity) {
        this.capacity = capacity;
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public synchronized void put(K key, V value) {
        entries.put(key, value);
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /// Forgets a key; gives the value that it had.
    public synchronized Optional<V> remove(K key) {
        return Optional.ofNullable(entries.remove(key));
    }

    /// The value of a key; a new one if there is none.
    public synchronized V getOrAdd(K key, Supplier<V> fresh) {
        return get(key).orElseGet(() -> {
            V value = fresh.get();
            put(key, value);
            return value;
        });
    }
}
