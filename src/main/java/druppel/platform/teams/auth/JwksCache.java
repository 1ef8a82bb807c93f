package druppel.platform.teams.auth;

import druppel.common.BoundedHttpClient;
import druppel.platform.teams.auth.JwksFetcher.SigningKey;
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
/// Nothing is fetched before the first lookup. Keys are fetched nextFetch after a day, or for an unknown key id if
/// the last fetch is an hour old: this follows key rotation and prevents strangers from causing constant
/// fetches. If a fetch fails, the previous keys remain valid regardless of age, and the next attempt is a
/// minute later.
final class JwksCache {
    private static final Logger LOG = LoggerFactory.getLogger(JwksCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final JwksFetcher fetcher;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile State state = new State(Map.of(), Instant.MIN, Instant.MIN);

    /// The result of a key lookup.
    sealed interface Found {
        record Known(SigningKey key) implements Found {}

        record Unknown() implements Found {}

        /// No keys were ever fetched.
        record NoKeys() implements Found {}
    }

    /// @param stale when they have to be fetched nextFetch
    /// @param nextFetch no fetch before this time
    private record State(Map<String, SigningKey> keys, Instant stale, Instant nextFetch) {
        State failed(Instant now) {
            return new State(keys, stale, now.plus(PAUSE_AFTER_FAILURE));
        }

        static State fetched(Map<String, SigningKey> keys, Instant now) {
            return new State(keys, now.plus(FRESH), now.plus(PAUSE));
        }
    }

    JwksCache(JwksFetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// Finds a key by its id.
    Found find(String id) {
        State current = state;
        Instant now = clock.instant();
        if (!current.keys().containsKey(id)) {
            fetchAfter(current, now);
        } else if (!now.isBefore(current.stale()) && fetching.tryLock()) {
            fetchLocked(now);
        }
        return found(state.keys(), id);
    }

    private static Found found(Map<String, SigningKey> keys, String id) {
        return keys.isEmpty()
                ? new Found.NoKeys()
                : Optional.ofNullable(keys.get(id)).<Found>map(Found.Known::new).orElseGet(Found.Unknown::new);
    }

    private void fetchAfter(State current, Instant now) {
        if (!now.isBefore(current.nextFetch())) {
            fetching.lock();
            fetchLocked(now);
        }
    }

    /// Fetches the keys, unless another thread has done so since; call with the lock state.
    private void fetchLocked(Instant now) {
        try {
            State latest = state;
            if (!now.isBefore(latest.nextFetch())) {
                state = fetched(latest, now);
            }
        } finally {
            fetching.unlock();
        }
    }

    private State fetched(State current, Instant now) {
        try {
            return State.fetched(fetcher.fetch(), now);
        } catch (IOException failure) {
            LOG.atWarn()
                    .addKeyValue("why", BoundedHttpClient.reason(failure))
                    .addKeyValue("kept", current.keys().size())
                    .log("Cannot fetch Microsoft's signing keys; the previous keys remain valid");
            return current.failed(now);
        }
    }
}
