package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import org.junit.jupiter.api.Test;

/// What happens if the process dies while it holds a claim.
class CrashTest extends DeliveryEngineTest {
    @Test
    void nothingIsSentAgainWhileTheLeaseRuns() {
        died(false);
        testApplication.tickAfter(GRACE);

        assertThat(testApplication.chat.looks()).isZero();
    }

    @Test
    void onceTheLeaseIsOverItIsLookedForFirst() {
        died(false);
        testApplication.tickAfter(LEASE);

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatNeverLeftIsSentOnce() {
        died(false);
        testApplication.tickAfter(LEASE);
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(LEASE);

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatHadLeftIsNotSentAgain() {
        died(true);
        testApplication.tickAfter(LEASE);
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(LEASE);

        assertThat(testApplication.chat.posts()).hasSize(1);
    }

    @Test
    void whatHadLeftIsSentOnceFound() {
        died(true);
        testApplication.tickAfter(LEASE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void theNextDayComesAsEver() {
        died(false);
        testApplication.jumpTo(TUESDAY + "T09:00");
        testApplication.tick();

        assertThat(states(TUESDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whoWakesUpWhenTheLeaseIsOverSendsNothing() {
        fallsAsleepWhileSending();

        assertThat(testApplication.chat.posts()).isEmpty();
    }

    @Test
    void whatTheySleptThroughComesOnce() {
        fallsAsleepWhileSending();
        testApplication.tickAfter(LEASE);
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);

        assertThat(arrived()).isEqualTo(1);
    }

    private void fallsAsleepWhileSending() {
        testApplication.jumpTo(MONDAY + "T09:00");
        ContentLibrary tiring =
                new SlowLibrary(testApplication.library, () -> testApplication.jumpTo(MONDAY + "T09:03"));
        StandardEngine.of(testApplication.store, tiring, testApplication.chats(), testApplication.now::get)
                .tick();
    }

    private void died(boolean taken) {
        testApplication.chat.dies(taken);
        testApplication.windTo(MONDAY + "T09:00");
    }

    /// A library that takes so long to render a card that the lease ends.
    private record SlowLibrary(ContentLibrary library, Runnable asleep) implements ContentLibrary {
        @Override
        public Catalogue catalogue() {
            return library.catalogue();
        }

        @Override
        public Texts texts(Language language) {
            asleep.run();
            return library.texts(language);
        }

        @Override
        public String newcomersProgramme() {
            return library.newcomersProgramme();
        }
    }
}
