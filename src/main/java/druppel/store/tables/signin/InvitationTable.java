package druppel.store.tables.signin;

import druppel.domain.member.PlatformUser;
import druppel.persistence.signin.InvitationRepository;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Table of invitations to the local chat, at most one for each account.
public record InvitationTable(Handle handle) implements InvitationRepository {

    @Override
    public void issue(byte[] digest, PlatformUser user, Instant until) {
        handle.createUpdate("""
            insert into invitation (user_id, digest, expires_at) values (:user, :digest, :until)
            on conflict (user_id) do update set digest = excluded.digest, expires_at = excluded.expires_at
            """)
                .bindMap(Map.of("user", user.user(), "digest", digest, "until", until))
                .execute();
    }

    @Override
    public Optional<PlatformUser> find(byte[] digest, Instant now) {
        return handle.createQuery("select user_id from invitation where digest = :digest and expires_at > :now")
                .bindMap(Map.of("digest", digest, "now", now))
                .mapTo(String.class)
                .findOne()
                .map(PlatformUser::local);
    }

    @Override
    public Optional<PlatformUser> redeem(byte[] digest, Instant now) {
        return handle.createQuery("""
            delete from invitation where digest = :digest and expires_at > :now returning user_id
            """)
                .bindMap(Map.of("digest", digest, "now", now))
                .mapTo(String.class)
                .findOne()
                .map(PlatformUser::local);
    }

    @Override
    public Map<PlatformUser, Instant> open(Instant now) {
        return handle
                .createQuery("select user_id, expires_at from invitation where expires_at > :now")
                .bind("now", now)
                .map(ResultRow.mapper(
                        row -> Map.entry(PlatformUser.local(row.text("user_id")), row.instant("expires_at"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean withdraw(PlatformUser user) {
        return handle.createUpdate("delete from invitation where user_id = :user")
                        .bind("user", LocalAccountTable.local(user))
                        .execute()
                > 0;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.INVITATIONS.delete(handle, expiredBefore, limit);
    }
}
