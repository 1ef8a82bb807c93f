package druppel.delivery;

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
class ErrorRecoveryTest extends DeliveryEngineTest {
    private static final int PLACES_OF_A_LANE = 50;

    @SuppressWarnings("NullAway.Init") // made before each test
    private FailingStore store;

    @SuppressWarnings("NullAway.Init")
    private DeliveryEngine engine;

    @BeforeEach
    void prepare() {
        store = new FailingStore(house.store);
        engine = StandardEngine.of(store, house.library, house.chats(), house.now::get);
        house.says(BRAM, "start");
        house.jumpTo(MONDAY + "T09:00");
    }

    @Test
    void anOutcomeThatCannotBeRecordedIsLookedForLater() {
        OutcomeRecorder outcomeRecorder = new OutcomeRecorder(store);
        house.engine.tick();
        store.errs(1);

        assertThatThrownBy(() -> outcomeRecorder.record(refused()))
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(outcomeRecorder.record(refused())).isFalse();
    }

    @Test
    void claimsThatFailTakeUpNoPlaces() {
        engine.plan();
        for (int time = 0; time < PLACES_OF_A_LANE; time++) {
            store.errs(1);
            assertThatThrownBy(engine::send).isInstanceOf(StackOverflowError.class);
        }
        engine.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeLookedForWaitsBehindTheOthers() {
        house.chat.losesTheAnswer();
        house.chat.losesTheAnswer();
        engine.tick();
        house.chat.errsFor("anna");
        house.jumpTo(house.now.get().plus(GRACE));
        engine.reconcile();
        house.jumpTo(house.now.get().plus(Duration.ofSeconds(1)));
        engine.reconcile();

        assertThat(house.nudge(BRAM, MONDAY).state()).isEqualTo(Delivery.State.SENT);
    }

    private OutcomeRecorder.Ending refused() {
        Member anna = house.member(ANNA);
        SendOutcome outcome = new SendOutcome.Refused("test");
        return new OutcomeRecorder.Ending(anna, house.nudge(ANNA, MONDAY), outcome, house.now.get());
    }
}
