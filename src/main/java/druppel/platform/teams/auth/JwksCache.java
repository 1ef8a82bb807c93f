package druppel.platform.teams.auth;

import druppel.platform.teams.api.BoundedHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cache of Microsoft's signing keys (JWKS). Thread-safe; concurrent callers share one fetch.
///
/// Nothing is fetched before the first lookup. Keys are fetched again after a day, or for an unknown key id if
/// the last fetch is an hour old: this follows key rotation and prevents strangers from causing constant
/// fetches. If a fetch fails, the previous keys remain valid regardless of age, and the next attempt is a
/// minute later.
final class JwksCache {
    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final JwksFetcher source;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Held held = new Held(Map.of(), Instant.MIN, Instant.MIN);

    /// The result of a key lookup.
    sealed interface Found {
        record Known(SigningKey key) implements Found {}

        record Unknown() implements Found {}

        /// No keys were ever fetched.
        record NoKeys() implements Found {}
    }

    /// @param stale when they have to be fetched again
    /// @param again no fetch before this time
    private record Held(Map<String, SigningKey> keys, Instant stale, Instant again) {
        Held failed(Instant now) {
            return new Held(keys, stale, now.plus(PAUSE_AFTER_FAILURE));
        }

        static Held fetched(Map<String, SigningKey> keys, Instant now) {
            return new Held(keys, now.plus(FRESH), now.plus(PAUSE));
        }
    }

    JwksCache(JwksFetcher source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /// Finds a key by its id.
    Found find(String id) {
        Held seen = held;
        Instant now = clock.instant();
        if (!seen.keys().containsKey(id)) {
            fetchAfter(seen, now);
        } else if (!now.isBefore(seen.stale()) && fetching.tryLock()) {
            fetchHolding(now);
        }
        return found(held.keys(), id);
    }

    private static Found found(Map<String, SigningKey> keys, String id) {
        return keys.isEmpty()
                ? new Found.NoKeys()
                : Optional.ofNullable(keys.get(id)).<Found>map(Found.Known::new).orElseGet(Found.Unknown::new);
    }

    private void fetchAfter(Held seen, Instant now) {
        if (!now.isBefore(seen.again())) {
            fetching.lock();
            fetchHolding(now);
        }
    }

    /// Fetches the keys, unless another thread has done so since; call with the lock held.
    private void fetchHolding(Instant now) {
        try {
            Held latest = held;
            if (!now.isBefore(latest.again())) {
                held = fetched(latest, now);
            }
        } finally {
            fetching.unlock();
        }
    }

    private Held fetched(Held seen, Instant now) {
        try {
            return Held.fetched(source.fetch(), now);
        } catch (IOException failure) {
            LOG.atWarn()
                    .addKeyValue("why", BoundedHttpClient.reason(failure))
                    .addKeyValue("kept", seen.keys().size())
                    .log("Cannot fetch Microsoft's signing keys; the previous keys remain valid");
            return seen.failed(now);
        }
    }
}
