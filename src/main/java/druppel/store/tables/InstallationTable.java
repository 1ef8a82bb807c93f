package druppel.store.tables;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.InstallationRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/// Table of installations, one row for each workspace. Both tokens are encrypted, each bound to its column and row.
public record InstallationTable(Handle handle, RowCipher rowCipher) implements InstallationRepository {
    private static final GenericType<Optional<Instant>> A_MOMENT = new GenericType<>() {};
    private static final GenericType<Optional<byte[]>> BYTES = new GenericType<>() {};

    @Override
    public void save(Installation installation) {
        bindGrant(handle.createUpdate("""
            insert into installation (
              platform, workspace, app, bot, scopes, installer, installed_at, encrypted_token,
              encrypted_refresh_token, renew_from, token_expires_at, version, failures, claimed_until, renewal_refused)
            values (
              :platform, :workspace, :app, :bot, :scopes, :installer, :at, :token,
              :renewal, :from, :end, 1, 0, 0, false)
            on conflict (platform, workspace) do update set
              app = excluded.app, bot = excluded.bot, scopes = excluded.scopes,
              installer = excluded.installer, installed_at = excluded.installed_at,
              encrypted_token = excluded.encrypted_token, encrypted_refresh_token = excluded.encrypted_refresh_token,
              renew_from = excluded.renew_from, token_expires_at = excluded.token_expires_at,
              version = installation.version + 1, failures = 0, claimed_until = 0, renewal_refused = false
            """), installation.workspace(), installation.tokenGrant())
                .bindMap(Map.of("app", installation.app(), "bot", installation.bot()))
                .bind(
                        "scopes",
                        String.join(",", installation.scopes().stream().sorted().toList()))
                .bindMap(Map.of("installer", installation.installer(), "at", installation.installedAt()))
                .execute();
    }

    @Override
    public Optional<StoredInstallation> find(Workspace workspace) {
        return of(handle.createQuery("""
            select * from installation where platform = :platform and workspace = :workspace
            """), workspace)
                .map(ResultRow.mapper(this::read))
                .findOne()
                .flatMap(installation -> installation);
    }

    @Override
    public List<StoredInstallation> all(Platform platform) {
        return handle
                .createQuery("select * from installation where platform = :platform order by workspace")
                .bind("platform", platform)
                .map(ResultRow.mapper(this::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Workspace> renewable(Platform platform, Instant now, int limit) {
        return handle.createQuery("""
            select workspace from installation
            where platform = :platform and renew_from <= :now and claimed_until <= :now and not renewal_refused
            order by renew_from
            limit :limit
            """)
                .bindMap(Map.of("platform", platform, "now", now, "limit", limit))
                .map(ResultRow.mapper(row -> new Workspace(platform, row.text("workspace"))))
                .list();
    }

    @Override
    public Optional<StoredInstallation> claimRenewal(Workspace workspace, Instant now, Instant until) {
        return of(handle.createQuery("""
            update installation set claimed_until = :until
            where platform = :platform and workspace = :workspace
              and renew_from <= :now and claimed_until <= :now and not renewal_refused
            returning *
            """), workspace)
                .bindMap(Map.of("now", now, "until", until))
                .map(ResultRow.mapper(this::read))
                .findOne()
                .flatMap(installation -> installation);
    }

    @Override
    public boolean saveRenewal(StoredInstallation claimed, TokenGrant fresh) {
        Workspace workspace = claimed.installation().workspace();
        return bindGrant(handle.createUpdate("""
            update installation set
              encrypted_token = :token, encrypted_refresh_token = :renewal, renew_from = :from,
              token_expires_at = :end, version = version + 1, failures = 0, claimed_until = 0,
              renewal_refused = false
            where platform = :platform and workspace = :workspace and version = :version
            """), workspace, fresh)
                        .bind("version", claimed.version())
                        .execute()
                == 1;
    }

    @Override
    public void postponeRenewal(StoredInstallation claimed, Instant until) {
        claimed("""
            update installation set failures = failures + 1, claimed_until = :until
            where platform = :platform and workspace = :workspace and version = :version
            """, claimed).bind("until", until).execute();
    }

    @Override
    public boolean markRefused(StoredInstallation claimed) {
        return claimed("""
            update installation set renewal_refused = true
            where platform = :platform and workspace = :workspace and version = :version
              and not renewal_refused
            """, claimed).execute() == 1;
    }

    @Override
    public void forget(Workspace workspace) {
        of(handle.createUpdate("""
            delete from installation where platform = :platform and workspace = :workspace
            """), workspace).execute();
    }

    private Update claimed(String update, StoredInstallation claimed) {
        return of(handle.createUpdate(update), claimed.installation().workspace())
                .bind("version", claimed.version());
    }

    private static <S extends SqlStatement<S>> S of(S statement, Workspace workspace) {
        return statement.bind("platform", workspace.platform()).bind("workspace", workspace.id());
    }

    private Optional<StoredInstallation> read(ResultRow row) throws SQLException {
        Workspace workspace = new Workspace(new Platform(row.text("platform")), row.text("workspace"));
        Optional<TokenGrant> grant = grant(row, workspace);
        return grant.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredInstallation(
                        installation(row, workspace, grant.get()),
                        row.number("version"),
                        row.count("failures"),
                        row.instant("claimed_until"),
                        row.flag("renewal_refused")));
    }

    private Update bindGrant(Update update, Workspace workspace, TokenGrant tokenGrant) {
        Optional<Renewal> renewal = tokenGrant.renewal();
        return of(update, workspace)
                .bind("token", rowCipher.encryptText(tokenGrant.token(), tokenData(workspace)))
                .bindByType("renewal", renewal.map(next -> encrypted(next, workspace)), BYTES)
                .bindByType("from", renewal.map(Renewal::from), A_MOMENT)
                .bindByType("end", renewal.map(Renewal::end), A_MOMENT);
    }

    private static Installation installation(ResultRow row, Workspace workspace, TokenGrant grant) throws SQLException {
        return new Installation(
                workspace,
                row.text("app"),
                row.text("bot"),
                scopes(row.text("scopes")),
                row.text("installer"),
                row.instant("installed_at"),
                grant);
    }

    /// Empty if either of the tokens does not open.
    private Optional<TokenGrant> grant(ResultRow row, Workspace workspace) throws SQLException {
        Optional<String> token = rowCipher.readText(row.bytes("encrypted_token"), tokenData(workspace));
        Optional<byte[]> encrypted = row.bytesIfAny("encrypted_refresh_token");
        if (encrypted.isEmpty()) {
            return token.map(readable -> new TokenGrant(readable, Optional.empty()));
        }
        Instant from = row.instant("renew_from");
        Instant end = row.instant("token_expires_at");
        Optional<Renewal> renewal = rowCipher
                .readText(encrypted.get(), renewalData(workspace))
                .map(refresh -> new Renewal(refresh, from, end));
        return token.filter(any -> renewal.isPresent()).map(readable -> new TokenGrant(readable, renewal));
    }

    private byte[] encrypted(Renewal renewal, Workspace workspace) {
        return rowCipher.encryptText(renewal.token(), renewalData(workspace));
    }

    private static Set<String> scopes(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String tokenData(Workspace workspace) {
        return "installation:" + workspace.key() + ":token";
    }

    private static String renewalData(Workspace workspace) {
        return "installation:" + workspace.key() + ":renewal";
    }
}
