package druppel.store.tables;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// Mapper between an installation and its row, which encrypts and decrypts its tokens.
record InstallationMapper(RowCipher rowCipher) implements RowMapper<StoredInstallation> {
    private static final GenericType<Optional<Instant>> A_MOMENT = new GenericType<>() {};
    private static final GenericType<Optional<byte[]>> BYTES = new GenericType<>() {};

    @Override
    public StoredInstallation map(ResultSet results, StatementContext context) throws SQLException {
        ResultRow row = new ResultRow(results);
        return new StoredInstallation(
                installation(row),
                row.number("version"),
                row.count("failures"),
                row.instant("claimed_until"),
                row.flag("renewal_refused"));
    }

    Update bind(Update update, Workspace workspace, TokenGrant tokenGrant) {
        Optional<Renewal> renewal = tokenGrant.renewal();
        return update.bind("token", rowCipher.sealText(tokenGrant.token(), token(workspace)))
                .bindByType("renewal", renewal.map(next -> sealed(next, workspace)), BYTES)
                .bindByType("from", renewal.map(Renewal::from), A_MOMENT)
                .bindByType("end", renewal.map(Renewal::end), A_MOMENT);
    }

    private Installation installation(ResultRow row) throws SQLException {
        Workspace workspace = new Workspace(new Platform(row.text("platform")), row.text("workspace"));
        return new Installation(
                workspace,
                row.text("app"),
                row.text("bot"),
                scopes(row.text("scopes")),
                row.text("installer"),
                row.instant("installed_at"),
                grant(row, workspace));
    }

    private TokenGrant grant(ResultRow row, Workspace workspace) throws SQLException {
        Optional<byte[]> sealed = row.bytesIfAny("encrypted_refresh_token");
        Optional<Renewal> renewal = sealed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Renewal(
                        rowCipher.openText(sealed.get(), renewal(workspace)),
                        row.instant("renew_from"),
                        row.instant("token_expires_at")));
        return new TokenGrant(rowCipher.openText(row.bytes("encrypted_token"), token(workspace)), renewal);
    }

    private byte[] sealed(Renewal renewal, Workspace workspace) {
        return rowCipher.sealText(renewal.token(), renewal(workspace));
    }

    private static Set<String> scopes(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String token(Workspace workspace) {
        return "installation:" + workspace.key() + ":token";
    }

    private static String renewal(Workspace workspace) {
        return "installation:" + workspace.key() + ":renewal";
    }
}
