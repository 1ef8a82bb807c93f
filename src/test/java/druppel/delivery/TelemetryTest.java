package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What the engine reports to the telemetry.
class TelemetryTest extends DeliveryEngineTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void whatIsPlannedSentAndThereIsToldInThatOrder() {
        engine(MONDAY + "T09:00").tick();

        assertThat(told).containsExactly("due NUDGE", "posted Sent", "arrived PT0S");
    }

    @Test
    void whatComesLateIsToldAsLate() {
        engine(MONDAY + "T09:10").tick();

        assertThat(told).contains("arrived PT10M");
    }

    @Test
    void whatIsBetterLeftUnsaidIsNotDue() {
        engine(MONDAY + "T18:00").tick();

        assertThat(told).isEmpty();
    }

    @Test
    void aNudgeThatWasAskedForIsDueAsWell() {
        testApplication.jumpTo(MONDAY + "T08:30");
        engine(MONDAY + "T08:30").now(testApplication.member(ANNA), Optional.empty());

        assertThat(told).contains("due NUDGE", "posted Sent");
    }

    @Test
    void whatIsFoundIsToldOnceItIs() {
        testApplication.chat.losesTheAnswer();
        DeliveryEngine engine = engine(MONDAY + "T09:00");
        engine.tick();
        after(GRACE);
        engine.reconcile();

        assertThat(told).containsExactly("due NUDGE", "posted Unknown", "arrived PT31S", "reconciled FOUND");
    }

    @Test
    void whatIsNotFoundIsToldOnceItGoesOutAgain() {
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        DeliveryEngine engine = engine(MONDAY + "T09:00");
        engine.tick();
        after(GRACE);
        engine.reconcile();
        after(GRACE);
        engine.reconcile();

        assertThat(told).endsWith("reconciled SENT_AGAIN");
    }

    @Test
    void whatIsNotFoundTooLateIsGivenUp() {
        testApplication.chat.answers(new SendOutcome.Unknown("timeout"));
        DeliveryEngine engine = engine(MONDAY + "T09:00");
        engine.tick();
        after(Duration.ofHours(9));
        engine.reconcile();
        after(GRACE);
        engine.reconcile();

        assertThat(told).endsWith("reconciled GIVEN_UP");
    }

    private DeliveryEngine engine(String local) {
        testApplication.jumpTo(local);
        return StandardEngine.of(
                testApplication.store,
                testApplication.library,
                testApplication.chats(),
                "node",
                new Told(told),
                testApplication.now::get);
    }

    private void after(Duration time) {
        testApplication.jumpTo(testApplication.now.get().plus(time));
    }

    private record Told(List<String> words) implements Telemetry {
        @Override
        public void due(MessageKind messageKind) {
            words.add("due " + messageKind);
        }

        @Override
        public void posted(Platform platform, SendOutcome outcome) {
            words.add("posted " + outcome.getClass().getSimpleName());
        }

        @Override
        public void arrived(Duration lateness) {
            words.add("arrived " + lateness);
        }

        @Override
        public void reconciled(Reconciled result) {
            words.add("reconciled " + result);
        }

        @Override
        public void acknowledged(Platform platform, Duration latency) {
            words.add("acknowledged " + platform);
        }
    }
}
