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

    @Test
    default void aSessionIsFoundByItsSecretAndByNoOther() {
        Session session = begin(secret(), ANNA, Session.Kind.PAGE);

        assertThat(find(secret(), NOW)).contains(session);
        assertThat(find(otherSecret(), NOW)).isEmpty();
    }

    @Test
    default void aSessionEndsWhenItWasNotUsed() {
        Session session = begin(secret(), ANNA, Session.Kind.PAGE);

        assertThat(find(secret(), session.expiresAt().minusMillis(1))).isPresent();
        assertThat(find(secret(), session.expiresAt())).isEmpty();
    }

    @Test
    default void usingASessionExtendsIt() {
        Session session = begin(secret(), ANNA, Session.Kind.CHAT);
        Instant later = NOW.plus(Duration.ofDays(80));
        write(rows -> rows.sessions().extend(session, later));

        assertThat(find(secret(), NOW.plus(Duration.ofDays(169))))
                .get()
                .extracting(Session::usedAt, Session::expiresAt)
                .containsExactly(later, later.plus(Duration.ofDays(90)));
    }

    @Test
    default void anAccountSeesItsOwnSessionsTheLastUsedFirst() {
        Session first = begin(secret(), ANNA, Session.Kind.PAGE);
        Session second = begin(otherSecret(), ANNA, Session.Kind.TAB);
        begin(new byte[] {7}, BRAM, Session.Kind.PAGE);

        assertThat(of(ANNA)).containsExactly(second, first);
    }

    @Test
    default void nobodyEndsTheSessionOfAnother() {
        Session session = begin(secret(), ANNA, Session.Kind.PAGE);

        assertThat(ends(BRAM, session)).isFalse();
        assertThat(ends(ANNA, session)).isTrue();
        assertThat(find(secret(), NOW)).isEmpty();
    }

    @Test
    default void allSessionsOfAnAccountEndAtOnce() {
        begin(secret(), ANNA, Session.Kind.PAGE);
        begin(otherSecret(), BRAM, Session.Kind.PAGE);

        assertThat(deleted(rows -> rows.sessions().endAll(ANNA))).isOne();
        assertThat(of(ANNA)).isEmpty();
        assertThat(of(BRAM)).hasSize(1);
    }

    @Test
    default void expiredSessionsAndLinksAreDeleted() {
        Session session = begin(secret(), ANNA, Session.Kind.TAB);
        begin(otherSecret(), ANNA, Session.Kind.PAGE);
        write(rows -> issue(rows, secret(), ANNA));

        Instant end = session.expiresAt().plusMillis(1);
        assertThat(deleted(rows -> rows.sessions().purge(end, 10))).isOne();
        assertThat(deleted(rows -> rows.signInLinks().purge(LATER.plusMillis(1), 10)))
                .isOne();
        assertThat(find(otherSecret(), NOW)).isPresent();
    }

    @Test
    default void aLinkSignsInOnce() {
        write(rows -> issue(rows, secret(), ANNA));

        assertThat(redeem(otherSecret(), NOW)).isEmpty();
        assertThat(redeem(secret(), NOW)).contains(ANNA);
        assertThat(redeem(secret(), NOW)).isEmpty();
    }

    @Test
    default void anExpiredLinkSignsNobodyIn() {
        write(rows -> issue(rows, secret(), ANNA));

        assertThat(redeem(secret(), LATER)).isEmpty();
    }

    @Test
    default void aNewLinkTakesThePlaceOfTheOneBefore() {
        write(rows -> issue(rows, secret(), ANNA));
        write(rows -> issue(rows, otherSecret(), ANNA));

        assertThat(redeem(secret(), NOW)).isEmpty();
        assertThat(redeem(otherSecret(), NOW)).contains(ANNA);
    }

    @Test
    default void aWithdrawnLinkSignsNobodyIn() {
        write(rows -> issue(rows, secret(), ANNA));
        write(rows -> rows.signInLinks().withdraw(ANNA));

        assertThat(redeem(secret(), NOW)).isEmpty();
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

    private static byte[] otherSecret() {
        return new byte[] {4, 5, 6};
    }

    private static byte[] secret() {
        return new byte[] {1, 2, 3};
    }
}
