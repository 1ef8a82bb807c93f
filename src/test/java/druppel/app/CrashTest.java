package druppel.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What happens when the process dies with a claim in its hands.
class CrashTest extends EngineTest {
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

    private void died(boolean taken) {
        house.chat.dies(taken);
        house.windTo(MONDAY + "T09:00");
    }
}
