package druppel.platform.teams.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Token cache: gives the bot's current access token. Ask again for each call. Thread-safe; concurrent callers
/// share one fetch.
///
/// A token is renewed before it expires, and used until then if the renewal fails. Nothing is fetched before
/// the first call. After a failed fetch, or a rejected token, the login is not called again for a while.
public final class AppTokenCache {
    private static final Logger LOG = LoggerFactory.getLogger(AppTokenCache.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

    private final TokenRequest request;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicReference<TokenState> state = new AtomicReference<>(TokenState.none());

    public AppTokenCache(TokenRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    public AppToken current() {
        Instant now = clock.instant();
        TokenState current = state.get();
        if (current.needsFetch(now)) {
            renew(current, now);
        }
        return state.get().at(now);
    }

    /// Discards a token that Teams rejected. The next call fetches another one.
    public void reject(String token) {
        Instant now = clock.instant();
        state.updateAndGet(current -> current.rejecting(token, now));
    }

    // A caller with a token that is still valid does not wait for a renewal by another thread.
    private void renew(TokenState current, Instant now) {
        if (!current.valid(now)) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return;
        }
        try {
            if (state.get().needsFetch(now)) {
                fetch(now);
            }
        } finally {
            fetching.unlock();
        }
    }

    private void fetch(Instant now) {
        switch (request.send()) {
            case TokenResponse.Granted granted -> state.updateAndGet(current -> current.granted(granted, now));
            case TokenResponse.Refused(String why) -> refused(why, now.plus(PAUSE));
            case TokenResponse.Failed failed ->
                failed(failed.why(), now.plus(failed.pause().orElse(PAUSE_AFTER_FAILURE)));
        }
    }

    private void refused(String why, Instant again) {
        state.updateAndGet(current -> current.failed(new AppToken.Refused(why), again));
        LOG.atError()
                .addKeyValue("why", why)
                .addKeyValue("again", again)
                .log("Microsoft's login rejects the bot, so nothing can be sent to Teams; druppel doctor says how to"
                        + " fix it");
    }

    private void failed(String why, Instant again) {
        state.updateAndGet(current -> current.failed(new AppToken.Awaited(again), again));
        LOG.atWarn()
                .addKeyValue("why", why)
                .addKeyValue("again", again)
                .log("Cannot get a token for Teams; messages wait");
    }
}
