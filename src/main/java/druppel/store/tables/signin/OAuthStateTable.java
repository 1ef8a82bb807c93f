package druppel.store.tables.signin;

import druppel.persistence.OAuthStateRepository;
import druppel.store.tables.ExpiredRows;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Table of pending OAuth states.
public record OAuthStateTable(Handle handle) implements OAuthStateRepository {

    @Override
    public void store(byte[] digest, Instant now, Instant until) {
        handle.createUpdate("delete from oauth_state where expires_at <= :now")
                .bind("now", now)
                .execute();
        handle.createUpdate("insert into oauth_state (digest, expires_at) values (:digest, :until)")
                .bindMap(Map.of("digest", digest, "until", until))
                .execute();
    }

    @Override
    public boolean consume(byte[] digest, Instant now) {
        return handle.createUpdate("delete from oauth_state where digest = :digest and expires_at > :now")
                        .bindMap(Map.of("digest", digest, "now", now))
                        .execute()
                == 1;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.OAUTH_STATES.delete(handle, expiredBefore, limit);
    }
}
