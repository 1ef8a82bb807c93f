package druppel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.chat.SendOutcome;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An `Error` ends what it strikes, and nothing that comes after it.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorsTest extends EngineTest {
    private static final int PLACES_OF_A_LANE = 50;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ErringStore store;

    @SuppressWarnings("NullAway.Init")
    private Nudging nudging;

    @BeforeEach
    void prepare() {
        store = new ErringStore(house.store);
        nudging = StandardEngine.of(store, house.library, house.chats(), house.now::get);
        house.says(BRAM, "start");
        house.jumpTo(MONDAY + "T09:00");
    }

    @Test
    void anOutcomeThatCannotBeRecordedIsLookedForLater() {
        Recording recording = new Recording(store);
        house.nudging.tick();
        store.errs(1);

        assertThatThrownBy(() -> recording.record(refused()))
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(recording.record(refused())).isFalse();
    }

    @Test
    void claimsThatFailTakeUpNoPlaces() {
        nudging.plan();
        for (int time = 0; time < PLACES_OF_A_LANE; time++) {
            store.errs(1);
            assertThatThrownBy(nudging::send).isInstanceOf(StackOverflowError.class);
        }
        nudging.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeLookedForWaitsBehindTheOthers() {
        house.chat.losesTheAnswer();
        house.chat.losesTheAnswer();
        nudging.tick();
        house.chat.errsFor("anna");
        house.jumpTo(house.now.get().plus(GRACE));
        nudging.reconcile();
        house.jumpTo(house.now.get().plus(Duration.ofSeconds(1)));
        nudging.reconcile();

        assertThat(house.nudge(BRAM, MONDAY).state()).isEqualTo(Delivery.State.SENT);
    }

    private Recording.Ending refused() {
        Member anna = house.member(ANNA);
        SendOutcome outcome = new SendOutcome.Refused("test");
        return new Recording.Ending(anna, house.nudge(ANNA, MONDAY), outcome, house.now.get());
    }
}
