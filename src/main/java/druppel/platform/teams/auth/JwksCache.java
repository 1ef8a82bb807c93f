package druppel.platform.teams.auth;

import druppel.platform.teams.api.ErrorReason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the keys that Microsoft signs with. Safe for use by many threads at once; they fetch once.
///
/// Nothing is fetched before the first question. Keys are fetched anew after a day, or after an
/// hour when somebody comes with one that is not known, so that a roll-over is noticed and
/// strangers cannot make us fetch all the time. Where they cannot be had those from before stay
/// good, however old, and a minute passes before the next try.
public final class JwksCache {
    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final JwksFetcher source;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Held held = new Held(Map.of(), Instant.MIN, Instant.MIN);

    /// What there is to know of a key's id.
    sealed interface Found {
        record Known(SigningKey key) implements Found {}

        record Unknown() implements Found {}

        /// No key was ever had.
        record NoKeys() implements Found {}
    }

    /// @param stale when they are due to be fetched anew
    /// @param again before that nothing is fetched
    private record Held(Map<String, SigningKey> keys, Instant stale, Instant again) {
        Held failed(Instant now) {
            return new Held(keys, stale, now.plus(PAUSE_AFTER_FAILURE));
        }

        static Held fetched(Map<String, SigningKey> keys, Instant now) {
            return new Held(keys, now.plus(FRESH), now.plus(PAUSE));
        }
    }

    public JwksCache(JwksFetcher source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /// Looks a key up by its id.
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

    /// Fetches, unless somebody else has done so since; to be called with the lock.
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
                    .addKeyValue("why", ErrorReason.of(failure))
                    .addKeyValue("kept", seen.keys().size())
                    .log("Microsoft's signing keys cannot be fetched; those kept stay good");
            return seen.failed(now);
        }
    }
}
