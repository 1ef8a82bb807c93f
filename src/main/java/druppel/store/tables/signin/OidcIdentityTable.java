package druppel.store.tables.signin;

import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.persistence.signin.OidcIdentityRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of identities at an OpenID provider, with the account of each.
public record OidcIdentityTable(Handle handle) implements OidcIdentityRepository {
    @Override
    public Optional<PlatformUser> account(OidcIdentity identity) {
        return handle.createQuery("""
            select platform, workspace, user_id from oidc_identity where issuer = :issuer and subject = :subject
            """)
                .bindMethods(identity)
                .map(ResultRow.mapper(ResultRow::user))
                .findOne();
    }

    @Override
    public void link(OidcIdentity identity, PlatformUser account, Instant now) {
        handle.createUpdate("""
            insert into oidc_identity (issuer, subject, platform, workspace, user_id, linked_at)
            values (:issuer, :subject, :platform, :workspace, :user, :now)
            on conflict (issuer, subject) do update set
              platform = excluded.platform, workspace = excluded.workspace, user_id = excluded.user_id,
              linked_at = excluded.linked_at
            """)
                .bindMethods(identity)
                .bindMethods(account)
                .bind("now", now)
                .execute();
    }

    @Override
    public List<OidcIdentity> of(PlatformUser account) {
        return handle.createQuery("""
            select issuer, subject from oidc_identity
            where platform = :platform and workspace = :workspace and user_id = :user
            order by linked_at, issuer, subject
            """)
                .bindMethods(account)
                .map(ResultRow.mapper(OidcIdentityTable::identity))
                .list();
    }

    @Override
    public List<OidcIdentity> ofMember(long member) {
        return handle.createQuery("""
            with account as (
              select platform, workspace, user_id from member where id = :member
              union select platform, workspace, user_id from linked_account where member_id = :member)
            select issuer, subject
            from account join oidc_identity on oidc_identity.platform = account.platform
              and oidc_identity.workspace = account.workspace and oidc_identity.user_id = account.user_id
            order by linked_at, issuer, subject
            """)
                .bind("member", member)
                .map(ResultRow.mapper(OidcIdentityTable::identity))
                .list();
    }

    @Override
    public boolean unlink(long member, OidcIdentity identity) {
        return handle.createUpdate("""
            delete from oidc_identity
            where issuer = :issuer and subject = :subject and (platform, workspace, user_id) in (
              select platform, workspace, user_id from member where id = :member
              union select platform, workspace, user_id from linked_account where member_id = :member)
            """)
                        .bindMethods(identity)
                        .bind("member", member)
                        .execute()
                > 0;
    }

    private static OidcIdentity identity(ResultRow row) throws SQLException {
        return new OidcIdentity(row.text("issuer"), row.text("subject"));
    }
}
