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
import java.util.Comparator;
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

    /// The session of a secret; empty if there is none or it has expired.
    public Optional<Session> find(RandomSecret secret) {
        return store.read(rows -> rows.sessions().find(secret.digest(), clock.instant()));
    }

    /// Extends a session that is used; tells whether it did, which is at most once an hour.
    public boolean extend(Session session) {
        Instant now = clock.instant();
        boolean due = session.extensible(now);
        if (due) {
            store.update(rows -> rows.sessions().extend(session, now));
        }
        return due;
    }

    /// The sessions of an account, the last used first.
    public List<Session> of(PlatformUser user) {
        return store.read(rows -> rows.sessions().of(user, clock.instant()));
    }

    /// The sessions of all accounts of a member, the last used first.
    public List<Session> of(long member) {
        return store.read(rows -> of(rows, member));
    }

    /// Ends a session of an account; tells whether there was one.
    public boolean end(PlatformUser user, long session) {
        return store.write(rows -> rows.sessions().end(user, session));
    }

    /// Ends a session of any account of a member; tells whether there was one.
    public boolean end(long member, long session) {
        return store.write(
                rows -> accounts(rows, member).anyMatch(user -> rows.sessions().end(user, session)));
    }

    /// Ends the other sessions of all accounts of a member; returns how many there were.
    ///
    /// @param kept the session that stays
    public int endOthers(long member, long kept) {
        return store.write(rows -> Math.toIntExact(of(rows, member).stream()
                .filter(session -> session.id() != kept)
                .filter(session -> rows.sessions().end(session.user(), session.id()))
                .count()));
    }

    /// Ends all sessions of all accounts of a member, and withdraws their links; returns how many sessions there were.
    static int endAll(Repositories rows, long member) {
        return accounts(rows, member).mapToInt(user -> endAll(rows, user)).sum();
    }

    /// Ends all sessions of an account, and withdraws its link; returns how many sessions there were.
    public static int endAll(Repositories rows, PlatformUser user) {
        rows.signInLinks().withdraw(user);
        return rows.sessions().endAll(user);
    }

    private List<Session> of(Repositories rows, long member) {
        Instant now = clock.instant();
        return accounts(rows, member)
                .flatMap(user -> rows.sessions().of(user, now).stream())
                .sorted(Comparator.comparing(Session::usedAt).reversed())
                .toList();
    }

    private static Stream<PlatformUser> accounts(Repositories rows, long member) {
        return Stream.concat(
                Stream.of(rows.members().get(member).user()),
                rows.linkedAccounts().of(member).stream().map(LinkedAccount::user));
    }
}
