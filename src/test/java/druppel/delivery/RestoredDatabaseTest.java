package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was due before the database went back in time: it is looked for before it is sent.
class RestoredDatabaseTest extends DeliveryEngineTest {
    private static final String NOON = MONDAY + "T12:00";

    @Test
    void whatIsStillThereIsNotSentAgainAndHasTheButtonsOfItsNewRow() {
        sentByTheEpochBefore();
        restoredAt(NOON);

        testApplication.tick();

        assertThat(arrived()).isEqualTo(1);
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
        assertThat(testApplication.chatTranscript.texts()).noneMatch(text -> text.contains("the epoch before"));
    }

    @Test
    void whatNeverArrivedIsSentOnceItWasNotFoundTwice() {
        restoredAt(NOON);

        testApplication.tick();
        assertThat(arrived()).isZero();
        testApplication.tickAfter(GRACE);
        testApplication.tickAfter(GRACE);

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whereNobodyCanLookWhatWasDueBeforeCountsAsArrived() {
        testApplication.chat.forgetful();
        restoredAt(NOON);

        testApplication.tick();
        testApplication.tickAfter(GRACE);

        assertThat(arrived()).isZero();
        assertThat(states(MONDAY)).containsExactly(Delivery.State.SENT);
    }

    @Test
    void whatIsDueAfterTheRestoreIsSentAtOnce() {
        testApplication.chat.forgetful();
        restoredAt(MONDAY + "T08:30");

        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatSomebodyAsksForAfterTheRestoreComesAtOnce() {
        restoredAt(NOON);
        testApplication.jumpTo(MONDAY + "T12:01");

        testApplication.says(ANNA, "now");

        assertThat(arrived()).isEqualTo(1);
    }

    private void sentByTheEpochBefore() {
        Member anna = testApplication.member(ANNA);
        DatabaseIdentity database = testApplication.read(rows -> rows.identity().get());
        String subject = "nudge/" + MONDAY + "/" + ANNA.key();
        MessageMark mark =
                new MessageMark(database.installation(), database.epoch(), subject, Optional.of(new Delivery.Id(77)));
        testApplication.chat.post(anna.address(), Card.text("the epoch before"), mark);
    }

    private void restoredAt(String local) {
        Instant now = TestApplication.amsterdam(local);
        testApplication.jumpTo(now);
        testApplication.store.update(rows -> {
            DatabaseIdentity database = rows.identity().get();
            rows.identity()
                    .begin(new DatabaseIdentity(database.installation(), database.epoch() + 1, now, Optional.of(now)));
        });
    }
}
