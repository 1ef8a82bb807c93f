package druppel.store.tables.signin;

import druppel.domain.member.LinkCode;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.OidcOffer;
import druppel.persistence.signin.OidcOfferRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of offers to link an identity, found by digest; each name is encrypted for its row.
public record OidcOfferTable(Handle handle, RowCipher rowCipher) implements OidcOfferRepository {

    @Override
    public void add(byte[] digest, OidcOffer offer) {
        handle.createUpdate("""
            insert into oidc_offer (
              digest, issuer, subject, encrypted_name, platform, workspace, user_id, failed_attempts, expires_at)
            values (:digest, :issuer, :subject, :encrypted, :platform, :workspace, :user, 0, :until)
            """)
                .bind("digest", digest)
                .bindMethods(offer.identity())
                .bind("encrypted", offer.name().map(name -> rowCipher.encryptText(name.text(), associatedData(digest))))
                .bind(
                        "platform",
                        offer.account().map(account -> account.platform().id()))
                .bind("workspace", offer.account().map(PlatformUser::workspace))
                .bind("user", offer.account().map(PlatformUser::user))
                .bind("until", offer.expiresAt())
                .execute();
    }

    @Override
    public Optional<OidcOffer> find(byte[] digest, Instant now) {
        return handle.createQuery("select * from oidc_offer where digest = :digest and expires_at > :now")
                .bindMap(Map.of("digest", digest, "now", now))
                .map(ResultRow.mapper(row -> offer(row, digest)))
                .findOne();
    }

    @Override
    public void setCode(byte[] digest, LinkCode code) {
        handle.createUpdate("update oidc_offer set code_digest = :code where digest = :digest")
                .bindMap(Map.of("digest", digest, "code", rowCipher.digest(code.signs())))
                .execute();
    }

    @Override
    public boolean hasCode(byte[] digest, LinkCode code, int mostFailures) {
        Map<String, Object> values =
                Map.of("digest", digest, "code", rowCipher.digest(code.signs()), "most", mostFailures);
        boolean matches = handle.createUpdate("""
            update oidc_offer set code_digest = null
            where digest = :digest and code_digest = :code and failed_attempts < :most
            """).bindMap(values).execute() == 1;
        if (!matches) {
            handle.createUpdate("update oidc_offer set failed_attempts = failed_attempts + 1 where digest = :digest")
                    .bind("digest", digest)
                    .execute();
        }
        return matches;
    }

    @Override
    public void end(byte[] digest) {
        handle.createUpdate("delete from oidc_offer where digest = :digest")
                .bind("digest", digest)
                .execute();
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.OIDC_OFFERS.delete(handle, expiredBefore, limit);
    }

    private OidcOffer offer(ResultRow row, byte[] digest) throws SQLException {
        return new OidcOffer(
                new OidcIdentity(row.text("issuer"), row.text("subject")),
                row.bytesIfAny("encrypted_name")
                        .flatMap(encrypted -> rowCipher.readText(encrypted, associatedData(digest)))
                        .map(PersonName::new),
                row.textIfAny("user_id").isPresent() ? Optional.of(row.user()) : Optional.empty(),
                row.instant("expires_at"));
    }

    private static String associatedData(byte[] digest) {
        return "oidc offer:" + HexFormat.of().formatHex(digest);
    }
}
