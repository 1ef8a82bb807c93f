package druppel.store.tables.signin;

import druppel.domain.member.PlatformUser;
import druppel.persistence.signin.SignInLinkRepository;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of one-time links that sign an account in, found by digest.
public record SignInLinkTable(Handle handle) implements SignInLinkRepository {

    @Override
    public void issue(byte[] digest, PlatformUser user, Instant until) {
        withdraw(user);
        handle.createUpdate("""
            insert into sign_in_link (digest, platform, workspace, user_id, expires_at)
            values (:digest, :platform, :workspace, :user, :until)
            """)
                .bindMethods(user)
                .bindMap(Map.of("digest", digest, "until", until))
                .execute();
    }

    @Override
    public Optional<PlatformUser> find(byte[] digest, Instant now) {
        return handle.createQuery("""
            select platform, workspace, user_id from sign_in_link where digest = :digest and expires_at > :now
            """)
                .bindMap(Map.of("digest", digest, "now", now))
                .map(ResultRow.mapper(ResultRow::user))
                .findOne();
    }

    @Override
    public Optional<PlatformUser> redeem(byte[] digest, Instant now) {
        return handle.createQuery("""
            delete from sign_in_link
            where digest = :digest and expires_at > :now
            returning platform, workspace, user_id
            """)
                .bindMap(Map.of("digest", digest, "now", now))
                .map(ResultRow.mapper(ResultRow::user))
                .findOne();
    }

    @Override
    public void withdraw(PlatformUser user) {
        handle.createUpdate("""
            delete from sign_in_link where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).execute();
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.SIGN_IN_LINKS.delete(handle, expiredBefore, limit);
    }
}
