package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import org.junit.jupiter.api.Test;

/// What happens when the process dies with a claim in its hands.
class CrashTest extends DeliveryEngineTest {
    @Test
    void nothingIsSentAgainWhileTheLeaseRuns() {
        died(false);
        house.tickAfter(GRACE);

        assertThat(house.chat.looks()).isZero();
    }

    @Test
    void onceTheLeaseIsOverItIsLookedForFirst() {
        died(false);
        house.tickAfter(LEASE);

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatNeverLeftIsSentOnce() {
        died(false);
        house.tickAfter(LEASE);
        house.tickAfter(GRACE);
        house.tickAfter(GRACE);
        house.tickAfter(LEASE);

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatHadLeftIsNotSentAgain() {
        died(true);
        house.tickAfter(LEASE);
        house.tickAfter(GRACE);
        house.tickAfter(LEASE);

        assertThat(house.chat.posts()).hasSize(1);
    }

    @Test
    void whatHadLeftIsSentOnceFound() {
        died(true);
        house.tickAfter(LEASE);

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void theNextDayComesAsEver() {
        died(false);
        house.jumpTo(TUESDAY + "T09:00");
        house.tick();

        assertThat(states(TUESDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whoWakesUpWhenTheLeaseIsOverSendsNothing() {
        fallsAsleepWhileSending();

        assertThat(house.chat.posts()).isEmpty();
    }

    @Test
    void whatTheySleptThroughComesOnce() {
        fallsAsleepWhileSending();
        house.tickAfter(LEASE);
        house.tickAfter(GRACE);
        house.tickAfter(GRACE);

        assertThat(arrived()).isEqualTo(1);
    }

    private void fallsAsleepWhileSending() {
        house.jumpTo(MONDAY + "T09:00");
        ContentLibrary tiring = new Tiring(house.library, () -> house.jumpTo(MONDAY + "T09:03"));
        StandardEngine.of(house.store, tiring, house.chats(), house.now::get).tick();
    }

    private void died(boolean taken) {
        house.chat.dies(taken);
        house.windTo(MONDAY + "T09:00");
    }

    /// A library in which somebody falls asleep over the writing.
    private record Tiring(ContentLibrary library, Runnable asleep) implements ContentLibrary {
        @Override
        public Catalogue catalogue() {
            return library.catalogue();
        }

        @Override
        public Texts phrases(Language language) {
            asleep.run();
            return library.phrases(language);
        }

        @Override
        public String newcomers() {
            return library.newcomers();
        }
    }
}
