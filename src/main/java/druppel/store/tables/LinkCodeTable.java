package druppel.store.tables;

import druppel.domain.member.LinkCode;
import druppel.domain.member.Workspace;
import druppel.persistence.LinkCodeRepository;
import druppel.store.crypto.RowCipher;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of link codes, at most one for each member.
public record LinkCodeTable(Handle handle, RowCipher rowCipher) implements LinkCodeRepository {

    @Override
    public void issue(long member, LinkCode code, Instant until) {
        handle.createUpdate("""
            insert into link_code (member_id, digest, expires_at, used) values (:member, :digest, :until, false)
            on conflict (member_id)
              do update set digest = excluded.digest, expires_at = excluded.expires_at, used = false
            """)
                .bindMap(Map.of("member", member, "digest", rowCipher.digest(code.signs()), "until", until))
                .execute();
    }

    @Override
    public Optional<Long> owner(LinkCode code, Instant now) {
        return handle.createQuery("""
            select member_id from link_code
            where digest = :digest and expires_at > :now and not used
            """)
                .bindMap(Map.of("digest", rowCipher.digest(code.signs()), "now", now))
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public Optional<Long> redeem(LinkCode code, Instant now) {
        return handle.createQuery("""
            update link_code set used = true
            where digest = :digest and expires_at > :now and not used
            returning member_id
            """)
                .bindMap(Map.of("digest", rowCipher.digest(code.signs()), "now", now))
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public boolean redeemed(long member, LinkCode code) {
        return handle.createQuery("""
            select count(*) from link_code
            where member_id = :member and digest = :digest and used
            """)
                        .bindMap(Map.of("member", member, "digest", rowCipher.digest(code.signs())))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void addFailedAttempt(long member, Instant now) {
        handle.createUpdate("insert into failed_link_attempt (member_id, attempted_at) values (:member, :now)")
                .bindMap(Map.of("member", member, "now", now))
                .execute();
    }

    @Override
    public int failedAttempts(Instant since) {
        return handle.createQuery("select count(*) from failed_link_attempt where attempted_at > :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int failedAttempts(Workspace workspace, Instant since) {
        return handle.createQuery("""
            select count(*) from failed_link_attempt join member on member.id = member_id
            where attempted_at > :since and platform = :platform and workspace = :id
            """)
                .bindMethods(workspace)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int failedAttempts(long member, Instant since) {
        return handle.createQuery("""
            select count(*) from failed_link_attempt where member_id = :member and attempted_at > :since
            """)
                .bindMap(Map.of("member", member, "since", since))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int purge(Instant now, Instant triedBefore, int limit) {
        // A code ends at its very moment.
        int deleted = ExpiredRows.LINK_CODES.delete(handle, now.plusMillis(1), limit);
        return deleted + ExpiredRows.FAILED_LINK_ATTEMPTS.delete(handle, triedBefore, limit - deleted);
    }
}
