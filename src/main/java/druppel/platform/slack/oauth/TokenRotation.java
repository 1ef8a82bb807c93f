package druppel.platform.slack.oauth;

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

/// Renews tokens before they end. Safe for use by many threads, and many processes, at once.
///
/// A refresh token is used up at once, so whoever renews has claimed it in the rows: nobody else
/// hands the same one in. A new pair that the rows would not take is held on to until they do.
final class TokenRotation {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRotation.class);
    private static final Set<String> FINAL =
            Set.of("invalid_refresh_token", "invalid_grant", "token_revoked", "account_inactive");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 6;
    private static final int BATCH = 100;

    private final UnitOfWork store;
    private final OAuthClient oAuthClient;
    private final InstantSource clock;
    private final Duration lease;
    private final Map<Workspace, Unkept> unkept = new ConcurrentHashMap<>();

    /// A new grant, and the one that it was bought with.
    private record Unkept(StoredInstallation claimed, TokenGrant fresh) {}

    /// @param patience how long an exchange takes at most
    TokenRotation(UnitOfWork store, OAuthClient oAuthClient, InstantSource clock, Duration patience) {
        this.store = store;
        this.oAuthClient = oAuthClient;
        this.clock = clock;
        // with time to write it down, so that nobody takes over what still goes on
        lease = patience.plusMinutes(1);
    }

    /// Renews what is due.
    void run() {
        Instant now = clock.instant();
        store.read(rows -> rows.installations().renewable(Platform.SLACK, now, BATCH))
                .forEach(this::renew);
        unkept.values().forEach(this::keep);
    }

    /// Renews a workspace's grant, unless somebody else does or it is not due.
    void renew(Workspace workspace) {
        Optional.ofNullable(unkept.get(workspace)).ifPresent(this::keep);
        Instant now = clock.instant();
        Optional<StoredInstallation> claimed =
                store.write(rows -> rows.installations().claim(workspace, now, now.plus(lease)));
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
                    Unkept pair = new Unkept(claimed, tokenGrant);
                    unkept.put(workspace, pair);
                    keep(pair);
                },
                () -> failed(claimed, "answer_without_token"));
    }

    private void keep(Unkept pair) {
        store.write(rows -> rows.installations().renewed(pair.claimed(), pair.fresh()));
        unkept.remove(pair.claimed().installation().workspace(), pair);
    }

    private void failed(StoredInstallation claimed, String why) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.failures(), MOST_DOUBLINGS));
        Instant until = clock.instant().plus(pause);
        store.write(rows -> {
            rows.installations().failed(claimed, until);
            return until;
        });
        LOG.atWarn()
                .addKeyValue("workspace", claimed.installation().workspace().key())
                .addKeyValue("why", why)
                .addKeyValue("again", until)
                .log("A Slack token could not be renewed; it is tried again");
    }

    private void refused(StoredInstallation claimed, String code) {
        if (store.write(rows -> rows.installations().refused(claimed))) {
            LOG.atError()
                    .addKeyValue("workspace", claimed.installation().workspace().key())
                    .addKeyValue("code", code)
                    .log("Slack renews the token of this workspace no more, and nothing reaches it once the old one"
                            + " ends; install Druppel there again at /slack/install");
        }
    }
}
