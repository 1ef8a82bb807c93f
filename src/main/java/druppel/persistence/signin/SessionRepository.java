package druppel.persistence.signin;

import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of web sessions, found by the digest of the secret that the browser has.
public interface SessionRepository {

    /// Stores a new session.
    Session add(byte[] digest, PlatformUser user, Session.Kind kind, Instant now);

    /// The session of a secret; empty if there is none or it has expired.
    Optional<Session> find(byte[] digest, Instant now);

    /// Extends a session from now on.
    void extend(Session session, Instant now);

    /// The sessions of an account that have not expired, the last used first.
    List<Session> of(PlatformUser user, Instant now);

    /// Ends one session of an account; tells whether there was one.
    boolean end(PlatformUser user, long session);

    /// Ends all sessions of an account; returns how many there were.
    int endAll(PlatformUser user);

    /// Deletes at most `limit` sessions that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
