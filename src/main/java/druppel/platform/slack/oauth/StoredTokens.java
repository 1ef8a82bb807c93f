package druppel.platform.slack.oauth;

import druppel.domain.install.StoredInstallation;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.api.TokenProvider.Token;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Token provider over the database, for workspaces that installed the app through OAuth.
///
/// Nothing is cached between calls: a token that another process stores or renews is effective immediately.
record StoredTokens(UnitOfWork store, TokenRotation tokenRotation, InstantSource clock) implements TokenProvider {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTokens.class);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @Override
    public Token of(Workspace workspace) {
        try {
            return known(workspace);
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("workspace", workspace.key())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Slack token lookup failed; nothing is sent until it succeeds");
            return awaited();
        }
    }

    private Token known(Workspace workspace) {
        Optional<StoredInstallation> found = find(workspace);
        if (found.isPresent() && found.get().renewable(clock.instant())) {
            return renewed(workspace, found.get());
        }
        return found.map(this::token).orElseGet(() -> new Token.Missing("not_installed"));
    }

    /// If the renewal fails, the old token is used until it expires.
    private Token renewed(Workspace workspace, StoredInstallation old) {
        try {
            tokenRotation.renew(workspace);
        } catch (RuntimeException failure) {
            if (old.installation().tokenGrant().holds(clock.instant())) {
                return token(old);
            }
            throw failure;
        }
        return find(workspace).map(this::token).orElseGet(this::awaited);
    }

    private Token token(StoredInstallation storedInstallation) {
        if (storedInstallation.installation().tokenGrant().holds(clock.instant())) {
            return new Token.Valid(
                    storedInstallation.installation().tokenGrant().token());
        }
        return storedInstallation.refused() ? new Token.Missing("renewal_refused") : awaited();
    }

    private Token awaited() {
        return new Token.Awaited(clock.instant().plus(MOMENT));
    }

    private Optional<StoredInstallation> find(Workspace workspace) {
        return store.read(rows -> rows.installations().find(workspace));
    }
}
