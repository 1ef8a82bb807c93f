package druppel.feature.signin;

import druppel.common.RandomSecret;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.web.session.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sessions of accounts in browsers. A browser has a secret, of which the database has the digest. Thread-safe.
public record SessionService(UnitOfWork store, InstantSource clock) {

    /// Starts a session with a secret of its own; an earlier secret of the browser is worth nothing for it.
    public SignedIn start(PlatformUser user, Session.Kind kind) {
        RandomSecret secret = RandomSecret.random();
        return new SignedIn(
                store.write(rows -> rows.sessions().add(secret.digest(), user, kind, clock.instant())), secret);
    }

    /// The session of a secret, which using it extends; empty if there is none or it has expired.
    public Optional<Session> find(RandomSecret secret) {
        Instant now = clock.instant();
        Optional<Session> session = store.read(rows -> rows.sessions().find(secret.digest(), now));
        session.filter(found -> found.extensible(now))
                .ifPresent(found -> store.update(rows -> rows.sessions().extend(found, now)));
        return session;
    }

    /// The sessions of an account, the last used first.
    public List<Session> of(PlatformUser user) {
        return store.read(rows -> rows.sessions().of(user, clock.instant()));
    }

    /// Ends a session of an account; tells whether there was one.
    public boolean end(PlatformUser user, long session) {
        return store.write(rows -> rows.sessions().end(user, session));
    }

    /// Ends the other sessions of the same account; returns how many there were.
    public int endOthers(Session kept) {
        return store.write(rows -> Math.toIntExact(rows.sessions().of(kept.user(), clock.instant()).stream()
                .filter(session -> session.id() != kept.id())
                .filter(session -> rows.sessions().end(session.user(), session.id()))
                .count()));
    }

    /// Ends all sessions of all accounts of a member, and withdraws their links; returns how many sessions there were.
    public int endAll(long member) {
        return store.write(rows -> accounts(rows, member)
                .mapToInt(user -> {
                    rows.signInLinks().withdraw(user);
                    return rows.sessions().endAll(user);
                })
                .sum());
    }

    private static Stream<PlatformUser> accounts(Repositories rows, long member) {
        return Stream.concat(
                Stream.of(rows.members().get(member).user()),
                rows.linkedAccounts().of(member).stream().map(LinkedAccount::user));
    }
}
