package druppel.feature.membership;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.UserProfile;
import druppel.message.Block;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a member who joined on a Monday is sent if they never reply, and if they reply once.
class InactivityTest extends DeliveryEngineTest {
    private static final String ASKS = "Would once a week suit you better?";
    private static final String WEEKLY = "I’ll switch to once a week";
    private static final String GOODBYE = "After this one I’ll stop";
    private static final String BACK = "Good to see you again";

    @Test
    void theSixthNudgeAsksAndNoOtherDoes() {
        testApplication.windTo("2026-12-11T23:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-07"));
    }

    @Test
    void afterTenNudgesItIsMondaysAlone() {
        testApplication.windTo("2026-12-11T23:00");
        int before = arrived();
        testApplication.windTo("2026-12-24T23:00");

        assertThat(nudged().subList(10, 12))
                .containsExactly(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-21"));
        assertThat(arrived() - before).isEqualTo(2);
    }

    @Test
    void theFirstWeeklyOneSaysSoAndTheFourthSaysGoodbye() {
        testApplication.windTo("2027-03-01T23:00");

        assertThat(saying(WEEKLY)).containsExactly(LocalDate.parse("2026-12-14"));
        assertThat(saying(GOODBYE)).containsExactly(LocalDate.parse("2027-01-04"));
    }

    @Test
    void afterFourWeeklyOnesNothingComesForAYear() {
        testApplication.windTo("2028-01-01T23:00");

        assertThat(nudged()).hasSize(14).last().isEqualTo(LocalDate.parse("2027-01-04"));
        assertThat(testApplication.member(ANNA).engagementLevel().nudgeFrequency())
                .isEqualTo(NudgeFrequency.ASLEEP);
        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void anOutageOfOursPutsNobodyToSleep() {
        testApplication.windTo("2026-12-04T23:00");
        testApplication.jumpTo("2027-06-07T20:00");
        testApplication.tick();
        testApplication.windTo("2027-06-08T09:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2027-06-08"));
    }

    @Test
    void whatWasNotDeliveredIsNoNudgeWithoutAnAnswer() {
        for (int nudge = 0; nudge < 3; nudge++) {
            testApplication.chat.answers(new SendOutcome.Refused("why"));
        }
        testApplication.windTo("2026-12-11T23:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-10"));
    }

    @Test
    void anyWordBeginsTheCountAnew() {
        testApplication.windTo("2026-12-04T08:00");
        testApplication.says(ANNA, "streak");
        testApplication.windTo("2026-12-10T23:00");

        assertThat(saying(ASKS)).isEmpty();
        testApplication.windTo("2026-12-11T23:00");
        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-11"));
    }

    @Test
    void lookingIsNoWord() {
        testApplication.windTo("2026-12-04T10:00");
        testApplication.dialogService.answer(new UserAction.HomeOpened("e", ANNA));
        testApplication.dialogService.answer(new UserAction.Opened("e", ANNA));
        testApplication.windTo("2026-12-07T10:00");

        assertThat(saying(ASKS)).hasSize(1);
    }

    @Test
    void oneWordWakesAndIsWelcomed() {
        testApplication.windTo("2027-06-02T10:00");
        Reply reply = testApplication.says(ANNA, "hello");

        assertThat(words(reply)).contains(BACK, "tomorrow at 9:00").doesNotContain("silent");
        testApplication.windTo("2027-06-03T10:00");
        assertThat(nudged()).last().isEqualTo(LocalDate.parse("2027-06-03"));
    }

    @Test
    void whoIsBackIsWelcomedOnce() {
        testApplication.windTo("2027-06-02T10:00");
        testApplication.says(ANNA, "start");

        assertThat(words(testApplication.says(ANNA, "start"))).doesNotContain(BACK);
    }

    @Test
    void aReflectionOfWhoSleptIsKeptAndWelcomed() {
        testApplication.windTo("2027-06-02T10:00");
        Reply reply = testApplication.says(ANNA, "I asked a question today");

        assertThat(testApplication.reflections(ANNA)).hasSize(1);
        assertThat(words(reply)).contains("Saved").containsOnlyOnce(BACK);
    }

    @Test
    void whoStopsIsNotWelcomed() {
        testApplication.windTo("2027-06-02T10:00");

        assertThat(words(testApplication.says(ANNA, "stop"))).doesNotContain(BACK);
        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void whoPausesIsNotWelcomedAndIsNotNudged() {
        testApplication.windTo("2027-06-02T10:00");

        assertThat(words(testApplication.says(ANNA, "pause 2 weeks"))).doesNotContain(BACK);
        testApplication.windTo("2027-06-15T23:00");
        assertThat(nudged()).hasSize(14);
    }

    @Test
    void daysWithoutANudgeAreNoMisses() {
        testApplication.windTo("2027-06-02T10:00");
        testApplication.says(ANNA, "hello");

        assertThat(testApplication.habit(ANNA).days()).hasSize(14);
    }

    @Test
    void onceAWeekByOnesOwnWishStaysSoAfterAWord() {
        testApplication.says(ANNA, "nudge weekly");
        testApplication.windTo("2026-12-02T10:00");
        testApplication.says(ANNA, "done");
        testApplication.windTo("2026-12-14T10:00");

        assertThat(nudged())
                .containsExactly(LocalDate.parse(MONDAY), LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-14"));
    }

    @Test
    void whoWantedItWeeklyWakesToThat() {
        testApplication.says(ANNA, "nudge weekly");
        testApplication.windTo("2027-06-02T10:00");

        assertThat(nudged()).hasSize(4);
        assertThat(words(testApplication.says(ANNA, "hello"))).contains("You’re back to one nudge a week.");
        testApplication.windTo("2027-06-08T10:00");
        assertThat(nudged()).hasSize(5).last().isEqualTo(LocalDate.parse("2027-06-07"));
    }

    @Test
    void whatThePlatformTellsWakesNobody() {
        testApplication.windTo("2027-06-02T10:00");
        testApplication.platformEventService.handle(new PlatformEvent.Changed(
                ANNA, Optional.of(TestApplication.AMSTERDAM), Optional.empty(), UserProfile.Role.PERSON));

        assertThat(testApplication.member(ANNA).due()).isEmpty();
    }

    @Test
    void whatIsDueAlreadyStaysDueForWhoIsBack() {
        testApplication.windTo("2026-12-14T10:00");
        testApplication.jumpTo("2026-12-21T09:01");
        testApplication.says(ANNA, "hello");
        testApplication.tick();

        assertThat(nudged()).last().isEqualTo(LocalDate.parse("2026-12-21"));
    }

    private List<LocalDate> nudged() {
        return LocalDate.parse(MONDAY)
                .datesUntil(LocalDate.parse("2028-01-02"))
                .filter(date -> testApplication
                        .delivery(ANNA, date.toString(), MessageKind.NUDGE)
                        .filter(nudge -> nudge.state() == Delivery.State.SENT)
                        .isPresent())
                .toList();
    }

    /// The dates of the nudges whose message says this.
    private List<LocalDate> saying(String words) {
        List<MessageRef> messages = testApplication.chat.arrivedFor(ANNA).stream()
                .filter(post -> post.card().plainText().contains(words))
                .flatMap(post -> post.there().stream())
                .toList();
        return nudged().stream()
                .filter(date -> messages.contains(
                        testApplication.nudge(ANNA, date.toString()).ref().orElseThrow()))
                .toList();
    }

    private static String words(Reply reply) {
        return String.join(
                "\n",
                reply.cards().stream()
                        .map(Card::blocks)
                        .flatMap(List::stream)
                        .map(Block::plainText)
                        .toList());
    }
}
