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

/// An `Error` ends the current work, and nothing after it.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorRecoveryTest extends DeliveryEngineTest {
    private static final int PLACES_OF_A_WORKSPACE = 50;

    @SuppressWarnings("NullAway.Init") // made before each test
    private FailingStore store;

    @SuppressWarnings("NullAway.Init")
    private DeliveryEngine engine;

    @BeforeEach
    void prepare() {
        store = new FailingStore(testApplication.store);
        engine = StandardEngine.of(store, testApplication.library, testApplication.chats(), testApplication.now::get);
        testApplication.says(BRAM, "start");
        testApplication.jumpTo(MONDAY + "T09:00");
    }

    @Test
    void anOutcomeThatCannotBeRecordedIsLookedForLater() {
        OutcomeRecorder outcomeRecorder = new OutcomeRecorder(store);
        testApplication.engine.tick();
        store.errs(1);

        assertThatThrownBy(() -> outcomeRecorder.record(refused())).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(outcomeRecorder.record(refused())).isFalse();
    }

    @Test
    void claimsThatFailTakeUpNoPlaces() {
        engine.plan();
        for (int time = 0; time < PLACES_OF_A_WORKSPACE; time++) {
            store.errs(1);
            assertThatThrownBy(engine::send).isInstanceOf(StackOverflowError.class);
        }
        engine.tick();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeLookedForWaitsBehindTheOthers() {
        testApplication.chat.losesTheAnswer();
        testApplication.chat.losesTheAnswer();
        engine.tick();
        testApplication.chat.errsFor("anna");
        testApplication.jumpTo(testApplication.now.get().plus(GRACE));
        engine.reconcile();
        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofSeconds(1)));
        engine.reconcile();

        assertThat(testApplication.nudge(BRAM, MONDAY).state()).isEqualTo(Delivery.State.SENT);
    }

    private OutcomeRecorder.Ending refused() {
        Member anna = testApplication.member(ANNA);
        SendOutcome outcome = new SendOutcome.Refused("test");
        return new OutcomeRecorder.Ending(
                anna, testApplication.nudge(ANNA, MONDAY), outcome, testApplication.now.get());
    }
}
