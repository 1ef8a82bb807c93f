package druppel.store.tables.signin;

import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.persistence.signin.SessionRepository;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of web sessions, found by digest.
public record SessionTable(Handle handle) implements SessionRepository {

    @Override
    public Session add(byte[] digest, PlatformUser user, Session.Kind kind, Instant now) {
        Instant end = now.plus(kind.idle());
        long id = handle.createQuery("""
            insert into web_session (digest, platform, workspace, user_id, kind, created_at, used_at, expires_at)
            values (:digest, :platform, :workspace, :user, :kind, :now, :now, :end)
            returning id
            """)
                .bindMethods(user)
                .bindMap(Map.of("digest", digest, "kind", kind, "now", now, "end", end))
                .mapTo(Long.class)
                .one();
        return new Session(id, user, kind, now, now, end);
    }

    @Override
    public Optional<Session> find(byte[] digest, Instant now) {
        return handle.createQuery("select * from web_session where digest = :digest and expires_at > :now")
                .bindMap(Map.of("digest", digest, "now", now))
                .map(ResultRow.mapper(SessionTable::session))
                .findOne();
    }

    @Override
    public void extend(Session session, Instant now) {
        handle.createUpdate("update web_session set used_at = :now, expires_at = :end where id = :id")
                .bindMap(Map.of(
                        "id", session.id(),
                        "now", now,
                        "end", now.plus(session.kind().idle())))
                .execute();
    }

    @Override
    public List<Session> of(PlatformUser user, Instant now) {
        return handle.createQuery("""
            select * from web_session
            where platform = :platform and workspace = :workspace and user_id = :user and expires_at > :now
            order by used_at desc, id desc
            """)
                .bindMethods(user)
                .bind("now", now)
                .map(ResultRow.mapper(SessionTable::session))
                .list();
    }

    @Override
    public boolean end(PlatformUser user, long session) {
        return handle.createUpdate("""
            delete from web_session
            where id = :id and platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).bind("id", session).execute() > 0;
    }

    @Override
    public int endAll(PlatformUser user) {
        return handle.createUpdate("""
            delete from web_session where platform = :platform and workspace = :workspace and user_id = :user
            """).bindMethods(user).execute();
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return ExpiredRows.SESSIONS.delete(handle, expiredBefore, limit);
    }

    private static Session session(ResultRow row) throws SQLException {
        return new Session(
                row.number("id"),
                row.user(),
                row.word("kind", Session.Kind.class),
                row.instant("created_at"),
                row.instant("used_at"),
                row.instant("expires_at"));
    }
}
