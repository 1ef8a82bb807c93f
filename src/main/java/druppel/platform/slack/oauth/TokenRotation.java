package druppel.platform.slack.oauth;

import druppel.common.Backoff;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Token rotation: renews tokens before they expire. Safe for several threads and several processes.
///
/// Slack accepts a refresh token once, so it is claimed in the database before the exchange: no other process
/// can use it. If the new tokens cannot be stored, they are kept in memory until they can.
final class TokenRotation {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRotation.class);
    private static final Set<String> FINAL =
            Set.of("invalid_refresh_token", "invalid_grant", "token_revoked", "account_inactive");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(16));
    private static final int BATCH = 100;

    private final UnitOfWork store;
    private final OAuthClient oAuthClient;
    private final InstantSource clock;
    private final Duration lease;
    private final Map<Workspace, Unstored> unstored = new ConcurrentHashMap<>();

    /// A new grant that is not stored yet, and the installation whose refresh token was exchanged for it.
    private record Unstored(StoredInstallation claimed, TokenGrant fresh) {}

    /// @param patience timeout of one exchange
    TokenRotation(UnitOfWork store, OAuthClient oAuthClient, InstantSource clock, Duration patience) {
        this.store = store;
        this.oAuthClient = oAuthClient;
        this.clock = clock;
        // includes time to store the result, so that no other process takes over an exchange in progress
        lease = patience.plusMinutes(1);
    }

    /// Renews every grant that is due.
    void run() {
        Instant now = clock.instant();
        store.read(rows -> rows.installations().renewable(Platform.SLACK, now, BATCH))
                .forEach(this::renew);
        unstored.values().forEach(this::store);
    }

    /// Renews the grant of a workspace, unless it is not due or another process is renewing it.
    void renew(Workspace workspace) {
        Optional.ofNullable(unstored.get(workspace)).ifPresent(this::store);
        Instant now = clock.instant();
        Optional<StoredInstallation> claimed =
                store.write(rows -> rows.installations().claimRenewal(workspace, now, now.plus(lease)));
        claimed.ifPresent(this::renew);
    }

    private void renew(StoredInstallation claimed) {
        String token =
                claimed.installation().tokenGrant().renewal().orElseThrow().token();
        switch (oAuthClient.refreshToken(token)) {
            case OAuthResult.Granted granted -> granted(claimed, granted);
            case OAuthResult.Refused(String code) when FINAL.contains(code) -> refused(claimed, code);
            case OAuthResult.Refused(String code) -> failed(claimed, code);
            case OAuthResult.Silent(String why) -> failed(claimed, why);
        }
    }

    private void granted(StoredInstallation claimed, OAuthResult.Granted granted) {
        Workspace workspace = claimed.installation().workspace();
        Optional<TokenGrant> fresh = new OAuthResponseParser(granted.answer(), clock.instant()).grant();
        fresh.ifPresentOrElse(
                tokenGrant -> {
                    Unstored pair = new Unstored(claimed, tokenGrant);
                    unstored.put(workspace, pair);
                    store(pair);
                },
                () -> failed(claimed, "answer_without_token"));
    }

    private void store(Unstored pair) {
        store.write(rows -> rows.installations().saveRenewal(pair.claimed(), pair.fresh()));
        unstored.remove(pair.claimed().installation().workspace(), pair);
    }

    private void failed(StoredInstallation claimed, String why) {
        Instant until = clock.instant().plus(BACKOFF.after(claimed.failures() + 1));
        store.update(rows -> rows.installations().postponeRenewal(claimed, until));
        LOG.atWarn()
                .addKeyValue("workspace", claimed.installation().workspace().key())
                .addKeyValue("why", why)
                .addKeyValue("again", until)
                .log("Slack token renewal failed; it will be retried");
    }

    private void refused(StoredInstallation claimed, String code) {
        if (store.write(rows -> rows.installations().markRefused(claimed))) {
            LOG.atError()
                    .addKeyValue("workspace", claimed.installation().workspace().key())
                    .addKeyValue("code", code)
                    .log("Slack no longer renews the token of this workspace, and sending stops when the current one"
                            + " expires; install Druppel there again at /slack/install");
        }
    }
}
