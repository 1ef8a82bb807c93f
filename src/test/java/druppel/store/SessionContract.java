package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.PlatformUser;
import druppel.domain.session.Session;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/// What every store owes sessions, and the links that start them.
interface SessionContract extends StoreFixture {
    byte[] SECRET = {1, 2, 3};
    byte[] OTHER_SECRET = {4, 5, 6};

    @Test
    default void aSessionIsFoundByItsSecretAndByNoOther() {
        Session session = begin(SECRET, ANNA, Session.Kind.PAGE);

        assertThat(find(SECRET, NOW)).contains(session);
        assertThat(find(OTHER_SECRET, NOW)).isEmpty();
    }

    @Test
    default void aSessionEndsWhenItWasNotUsed() {
        Session session = begin(SECRET, ANNA, Session.Kind.PAGE);

        assertThat(find(SECRET, session.expiresAt().minusMillis(1))).isPresent();
        assertThat(find(SECRET, session.expiresAt())).isEmpty();
    }

    @Test
    default void usingASessionExtendsIt() {
        Session session = begin(SECRET, ANNA, Session.Kind.CHAT);
        Instant later = NOW.plus(Duration.ofDays(80));
        write(rows -> rows.sessions().extend(session, later));

        assertThat(find(SECRET, NOW.plus(Duration.ofDays(169))))
                .get()
                .extracting(Session::usedAt, Session::expiresAt)
                .containsExactly(later, later.plus(Duration.ofDays(90)));
    }

    @Test
    default void anAccountSeesItsOwnSessionsTheLastUsedFirst() {
        Session first = begin(SECRET, ANNA, Session.Kind.PAGE);
        Session second = begin(OTHER_SECRET, ANNA, Session.Kind.TAB);
        begin(new byte[] {7}, BRAM, Session.Kind.PAGE);

        assertThat(of(ANNA)).containsExactly(second, first);
    }

    @Test
    default void nobodyEndsTheSessionOfAnother() {
        Session session = begin(SECRET, ANNA, Session.Kind.PAGE);

        assertThat(ends(BRAM, session)).isFalse();
        assertThat(ends(ANNA, session)).isTrue();
        assertThat(find(SECRET, NOW)).isEmpty();
    }

    @Test
    default void allSessionsOfAnAccountEndAtOnce() {
        begin(SECRET, ANNA, Session.Kind.PAGE);
        begin(OTHER_SECRET, BRAM, Session.Kind.PAGE);

        assertThat(deleted(rows -> rows.sessions().endAll(ANNA))).isOne();
        assertThat(of(ANNA)).isEmpty();
        assertThat(of(BRAM)).hasSize(1);
    }

    @Test
    default void expiredSessionsAndLinksAreDeleted() {
        Session session = begin(SECRET, ANNA, Session.Kind.TAB);
        begin(OTHER_SECRET, ANNA, Session.Kind.PAGE);
        write(rows -> issue(rows, SECRET, ANNA));

        Instant end = session.expiresAt().plusMillis(1);
        assertThat(deleted(rows -> rows.sessions().purge(end, 10))).isOne();
        assertThat(deleted(rows -> rows.signInLinks().purge(LATER.plusMillis(1), 10)))
                .isOne();
        assertThat(find(OTHER_SECRET, NOW)).isPresent();
    }

    @Test
    default void aLinkSignsInOnce() {
        write(rows -> issue(rows, SECRET, ANNA));

        assertThat(redeem(OTHER_SECRET, NOW)).isEmpty();
        assertThat(redeem(SECRET, NOW)).contains(ANNA);
        assertThat(redeem(SECRET, NOW)).isEmpty();
    }

    @Test
    default void anExpiredLinkSignsNobodyIn() {
        write(rows -> issue(rows, SECRET, ANNA));

        assertThat(redeem(SECRET, LATER)).isEmpty();
    }

    @Test
    default void aNewLinkTakesThePlaceOfTheOneBefore() {
        write(rows -> issue(rows, SECRET, ANNA));
        write(rows -> issue(rows, OTHER_SECRET, ANNA));

        assertThat(redeem(SECRET, NOW)).isEmpty();
        assertThat(redeem(OTHER_SECRET, NOW)).contains(ANNA);
    }

    @Test
    default void aWithdrawnLinkSignsNobodyIn() {
        write(rows -> issue(rows, SECRET, ANNA));
        write(rows -> rows.signInLinks().withdraw(ANNA));

        assertThat(redeem(SECRET, NOW)).isEmpty();
    }

    static void issue(Repositories rows, byte[] secret, PlatformUser user) {
        rows.signInLinks().issue(secret, user, LATER);
    }

    private Session begin(byte[] secret, PlatformUser user, Session.Kind kind) {
        return database().write(rows -> rows.sessions().add(secret, user, kind, NOW));
    }

    private int deleted(ToIntFunction<Repositories> work) {
        return database().claim(work::applyAsInt);
    }

    private boolean ends(PlatformUser user, Session session) {
        return database().write(rows -> rows.sessions().end(user, session.id()));
    }

    private Optional<Session> find(byte[] secret, Instant now) {
        return database().read(rows -> rows.sessions().find(secret, now));
    }

    private List<Session> of(PlatformUser user) {
        return database().read(rows -> rows.sessions().of(user, NOW));
    }

    private Optional<PlatformUser> redeem(byte[] secret, Instant now) {
        return database().write(rows -> rows.signInLinks().redeem(secret, now));
    }
}
