package druppel.feature.signin;

import static druppel.testing.TestApplication.ANNA;
import static druppel.testing.TestApplication.ANNA_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.common.RandomSecret;
import druppel.domain.session.Session;
import druppel.testing.TestApplication;
import druppel.web.SiteAddress;
import druppel.web.session.SignedIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionServiceTest {
    @TempDir
    private Path folder;

    private TestApplication application;
    private SessionService sessions;
    private SignInLinks links;

    @BeforeEach
    void open() {
        application = TestApplication.at(folder, "2026-11-30T09:00");
        sessions = new SessionService(application.store, application.now::get);
        links = new SignInLinks(
                application.store, new SiteAddress(URI.create("https://druppel.example.org")), application.now::get);
        application.presses(ANNA, "join:");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void eachSessionHasASecretOfItsOwn() {
        SignedIn first = start(Session.Kind.PAGE);
        SignedIn second = start(Session.Kind.PAGE);

        assertThat(first.secret()).isNotEqualTo(second.secret());
        assertThat(sessions.find(first.secret())).contains(first.session());
        assertThat(sessions.find(RandomSecret.random())).isEmpty();
    }

    @Test
    void aPageIsOpenForTwelveHoursAfterItsLastUse() {
        SignedIn signedIn = start(Session.Kind.PAGE);

        pass(Duration.ofHours(11));
        assertThat(use(signedIn)).isPresent();
        pass(Duration.ofHours(11));
        assertThat(use(signedIn)).isPresent();
        pass(Duration.ofHours(12));
        assertThat(use(signedIn)).isEmpty();
    }

    @Test
    void lookingASessionUpIsNotUsingIt() {
        SignedIn signedIn = start(Session.Kind.PAGE);

        pass(Duration.ofHours(11));
        sessions.find(signedIn.secret());
        sessions.of(anna());
        pass(Duration.ofHours(1));
        assertThat(sessions.find(signedIn.secret())).isEmpty();
    }

    @Test
    void aWeekendLocksNobodyOutOfTheChat() {
        SignedIn signedIn = start(Session.Kind.CHAT);

        pass(Duration.ofDays(89));
        assertThat(use(signedIn)).isPresent();
        pass(Duration.ofDays(90));
        assertThat(use(signedIn)).isEmpty();
    }

    @Test
    void aClockThatWasAheadGivesNoLongerSession() {
        Instant right = application.now.get();
        application.now.set(right.plus(Duration.ofDays(400)));
        SignedIn signedIn = start(Session.Kind.PAGE);

        application.now.set(right);
        assertThat(use(signedIn)).isPresent();
        pass(Duration.ofHours(12));
        assertThat(use(signedIn)).isEmpty();
    }

    @Test
    void aMemberSeesAndEndsTheSessionsOfAllTheirAccounts() {
        link();
        SignedIn here = start(Session.Kind.CHAT);
        pass(Duration.ofMinutes(1));
        SignedIn elsewhere = sessions.start(ANNA_ELSEWHERE, Session.Kind.PAGE);

        assertThat(sessions.of(anna())).containsExactly(elsewhere.session(), here.session());
        assertThat(sessions.end(anna(), elsewhere.session().id())).isTrue();
        assertThat(sessions.end(anna(), elsewhere.session().id())).isFalse();
        assertThat(sessions.of(anna())).containsExactly(here.session());
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        SignedIn another = sessions.start(TestApplication.person("bram"), Session.Kind.PAGE);

        assertThat(sessions.end(anna(), another.session().id())).isFalse();
        assertThat(sessions.endOthers(anna(), 0)).isZero();
        assertThat(sessions.find(another.secret())).isPresent();
    }

    @Test
    void theOthersEndAndThisOneStays() {
        SignedIn kept = start(Session.Kind.PAGE);
        start(Session.Kind.PAGE);
        start(Session.Kind.CHAT);

        assertThat(sessions.endOthers(anna(), kept.session().id())).isEqualTo(2);
        assertThat(sessions.of(anna())).containsExactly(kept.session());
    }

    @Test
    void afterALogoutAnOpenLinkSignsNobodyIn() {
        start(Session.Kind.PAGE);
        String link = links.issue(ANNA).getPath();

        long anna = anna();
        int ended = application.store.write(rows -> SessionService.endAll(rows, anna));

        assertThat(ended).isEqualTo(1);
        assertThat(links.redeem(link.substring(SignInLinks.PATH.length()))).isEmpty();
    }

    @Test
    void whoIsForgottenHasNoSessionLeft() {
        link();
        SignedIn elsewhere = sessions.start(ANNA_ELSEWHERE, Session.Kind.PAGE);
        SignedIn chat = start(Session.Kind.CHAT);
        application.store.update(rows -> rows.members().forget(anna()));

        assertThat(sessions.find(elsewhere.secret())).isEmpty();
        assertThat(sessions.find(chat.secret())).isEmpty();
    }

    @Test
    void whoIsGoneFromAPlatformIsSignedOut() {
        SignedIn signedIn = start(Session.Kind.PAGE);
        application.platformEventService.handle(new PlatformEvent.Removed(ANNA, "user_deleted"));

        assertThat(sessions.find(signedIn.secret())).isEmpty();
    }

    private void link() {
        application.presses(ANNA_ELSEWHERE, "join:");
        long other = application.member(ANNA_ELSEWHERE).id();
        application.store.update(rows -> rows.linkedAccounts().merge(anna(), other));
    }

    private SignedIn start(Session.Kind kind) {
        return sessions.start(ANNA, kind);
    }

    private Optional<Session> use(SignedIn signedIn) {
        Optional<Session> session = sessions.find(signedIn.secret());
        session.ifPresent(sessions::extend);
        return session;
    }

    private long anna() {
        return application.member(ANNA).id();
    }

    private void pass(Duration time) {
        application.now.updateAndGet(now -> now.plus(time));
    }
}
