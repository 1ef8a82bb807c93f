package druppel.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {
    private final LruCache<String, Integer> cache = new LruCache<>(2);

    @Test
    void anEntryIsFoundAgain() {
        cache.put("a", 1);

        assertThat(cache.get("a")).contains(1);
        assertThat(cache.get("b")).isEmpty();
    }

    @Test
    void theEntryThatWasUsedLeastRecentlyIsForgotten() {
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);

        assertThat(cache.get("a")).contains(1);
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("c")).contains(3);
    }

    @Test
    void aValueIsAddedOnlyIfThereIsNone() {
        assertThat(cache.getOrAdd("a", () -> 1)).isEqualTo(1);
        assertThat(cache.getOrAdd("a", () -> 2)).isEqualTo(1);
    }
}
