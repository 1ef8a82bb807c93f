package druppel.chat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.FailedAct;
import druppel.chat.Reply;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.InboxRepository;
import druppel.testing.Await;
import druppel.testing.BreakableUnitOfWork;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each event is processed, whatever happened to the events before it.
class InboxProcessorTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final PlatformUser BRAM = new PlatformUser(Platform.SLACK, "T1", "U2");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));
    private final BreakableUnitOfWork store = new BreakableUnitOfWork();
    private final InboxProcessor inbox = new InboxProcessor(store, "here", now::get);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        inbox.close();
        store.close();
    }

    @Test
    void whoseWorkEndedInAnErrorIsAnsweredNextTime() throws SQLException {
        receive("first");
        receive("second");
        inbox.work(ANNA, "first", InboxProcessorTest::err, failed -> {});
        inbox.work(ANNA, "second", () -> done.add("second"), failed -> {});
        inbox.close();

        assertThat(done).containsExactly("second");
        assertThat(store.unfinished()).isEqualTo(1);
    }

    @Test
    void whoseTellingEndedInAnErrorIsToldNextTime() {
        inbox.work(ANNA, "first", () -> InboxProcessorTest::err, failed -> {});
        inbox.work(ANNA, "second", () -> () -> done.add("second"), failed -> {});
        inbox.close();

        assertThat(done).containsExactly("second");
    }

    @Test
    void theSenderIsToldTheFirstTimeAlone() {
        List<FailedAct> told = new CopyOnWriteArrayList<>();
        receive("first");
        for (int times = 0; times < 3; times++) {
            inbox.work(ANNA, "first", InboxProcessorTest::err, told::add);
        }
        inbox.close();

        assertThat(told).hasSize(1);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsTold() {
        receive("first");
        store.breakDown();
        inbox.work(ANNA, "first", () -> done.add("worked"), failed -> done.add("told"));
        inbox.close();

        assertThat(done).containsExactly("worked");
    }

    @Test
    void whatWaitsOfSomebodyWhoIsForgottenIsNotCarriedOut() throws SQLException {
        receive("first");
        receive("second");
        inbox.receive(
                new InboxRepository.Event(Platform.SLACK, "of Bram", "said", Optional.of(BRAM), new byte[] {1}),
                "of Bram");
        store.update(rows -> rows.members().forget(ANNA));
        inbox.work(ANNA, "first", () -> done.add("first"), failed -> done.add("told"));
        now.set(now.get().plus(Duration.ofMinutes(3)));
        inbox.resume(Platform.SLACK, claimed -> done.add(claimed.event().id()));
        inbox.close();

        assertThat(done).containsExactly("of Bram");
        assertThat(store.unfinished()).isEqualTo(1);
    }

    @Test
    void anEventThatFailsThreeTimesIsKeptAndShownAndNotTriedAgain() throws SQLException {
        receive("first");
        for (int times = 0; times < 4; times++) {
            now.set(now.get().plus(Duration.ofMinutes(3)));
            inbox.resume(Platform.SLACK, event -> {
                done.add(event.event().id());
                err();
            });
        }

        assertThat(done).containsExactly("first", "first", "first");
        now.set(now.get().plus(Duration.ofMinutes(3)));
        assertThat(inbox.givenUp()).isEqualTo(1);
        assertThat(store.unfinished()).isEqualTo(1);
    }

    @Test
    void anEventThatCannotBeTakenUpAgainKeepsUpNoOther() {
        receive("first");
        receive("second");
        now.set(now.get().plus(Duration.ofMinutes(3)));
        inbox.resume(Platform.SLACK, claimed -> {
            done.add(claimed.event().id());
            err();
        });

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aReceiptAfterARestoreUnderARunningNodeBelongsToTheNewEpoch() {
        List<Long> epochs = new CopyOnWriteArrayList<>();
        answer("first", epochs);
        Await.until(() -> epochs.size() == 1, epochs::toString);
        store.update(rows -> {
            DatabaseIdentity first = rows.identity().get();
            rows.identity()
                    .begin(new DatabaseIdentity(
                            first.installation(), first.epoch() + 1, now.get(), Optional.of(now.get())));
        });
        answer("second", epochs);
        inbox.close();

        assertThat(epochs).containsExactly(1L, 2L);
    }

    private void answer(String id, List<Long> epochs) {
        receive(id);
        inbox.answer(
                ANNA,
                id,
                outcome -> Reply.nothing(),
                (reply, progress) -> epochs.add(progress.mark(0).epoch()),
                failed -> {});
    }

    private void receive(String id) {
        inbox.receive(new InboxRepository.Event(Platform.SLACK, id, "said", Optional.of(ANNA), new byte[] {1}), id);
    }

    private static void err() {
        throw new StackOverflowError("a test");
    }
}
