package druppel.feature.membership;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Role;
import druppel.message.Block;
import druppel.message.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What comes to who joined on a Monday and never says a word, and to who says one.
class InactivityTest extends DeliveryEngineTest {
    private static final String ASKS = "Shall I come once a week instead?";
    private static final String WEEKLY = "From now on I come once a week";
    private static final String GOODBYE = "After this one I go quiet";
    private static final String BACK = "Good to see you again";

    @Test
    void theSixthNudgeAsksAndNoOtherDoes() {
        house.windTo("2026-12-11T23:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-07"));
    }

    @Test
    void afterTenNudgesItIsMondaysAlone() {
        house.windTo("2026-12-11T23:00");
        int before = arrived();
        house.windTo("2026-12-24T23:00");

        assertThat(nudged().subList(10, 12))
                .containsExactly(LocalDate.parse("2026-12-14"), LocalDate.parse("2026-12-21"));
        assertThat(arrived() - before).isEqualTo(2);
    }

    @Test
    void theFirstWeeklyOneSaysSoAndTheFourthSaysGoodbye() {
        house.windTo("2027-03-01T23:00");

        assertThat(saying(WEEKLY)).containsExactly(LocalDate.parse("2026-12-14"));
        assertThat(saying(GOODBYE)).containsExactly(LocalDate.parse("2027-01-04"));
    }

    @Test
    void afterFourWeeklyOnesNothingComesForAYear() {
        house.windTo("2028-01-01T23:00");

        assertThat(nudged()).hasSize(14).last().isEqualTo(LocalDate.parse("2027-01-04"));
        assertThat(house.member(ANNA).engagementLevel().nudgeFrequency()).isEqualTo(NudgeFrequency.ASLEEP);
        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void anOutageOfOursPutsNobodyToSleep() {
        house.windTo("2026-12-04T23:00");
        house.jumpTo("2027-06-07T20:00");
        house.tick();
        house.windTo("2027-06-08T09:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2027-06-08"));
    }

    @Test
    void whatWasNotDeliveredIsNoNudgeWithoutAnAnswer() {
        for (int nudge = 0; nudge < 3; nudge++) {
            house.chat.answers(new SendOutcome.Refused("why"));
        }
        house.windTo("2026-12-11T23:00");

        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-10"));
    }

    @Test
    void anyWordBeginsTheCountAnew() {
        house.windTo("2026-12-04T08:00");
        house.says(ANNA, "streak");
        house.windTo("2026-12-10T23:00");

        assertThat(saying(ASKS)).isEmpty();
        house.windTo("2026-12-11T23:00");
        assertThat(saying(ASKS)).containsExactly(LocalDate.parse("2026-12-11"));
    }

    @Test
    void lookingIsNoWord() {
        house.windTo("2026-12-04T10:00");
        house.dialogService.answer(new UserAction.Looked("e", ANNA));
        house.dialogService.answer(new UserAction.Opened("e", ANNA));
        house.windTo("2026-12-07T10:00");

        assertThat(saying(ASKS)).hasSize(1);
    }

    @Test
    void oneWordWakesAndIsWelcomed() {
        house.windTo("2027-06-02T10:00");
        Reply reply = house.says(ANNA, "hello");

        assertThat(words(reply)).contains(BACK, "tomorrow at 9:00").doesNotContain("silent");
        house.windTo("2027-06-03T10:00");
        assertThat(nudged()).last().isEqualTo(LocalDate.parse("2027-06-03"));
    }

    @Test
    void whoIsBackIsWelcomedOnce() {
        house.windTo("2027-06-02T10:00");
        house.says(ANNA, "start");

        assertThat(words(house.says(ANNA, "start"))).doesNotContain(BACK);
    }

    @Test
    void aReflectionOfWhoSleptIsKeptAndWelcomed() {
        house.windTo("2027-06-02T10:00");
        Reply reply = house.says(ANNA, "I asked a question today");

        assertThat(house.reflections(ANNA)).hasSize(1);
        assertThat(words(reply)).contains("Kept").containsOnlyOnce(BACK);
    }

    @Test
    void whoStopsIsNotWelcomed() {
        house.windTo("2027-06-02T10:00");

        assertThat(words(house.says(ANNA, "stop"))).doesNotContain(BACK);
        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void whoPausesIsNotWelcomedAndIsNotNudged() {
        house.windTo("2027-06-02T10:00");

        assertThat(words(house.says(ANNA, "pause 2 weeks"))).doesNotContain(BACK);
        house.windTo("2027-06-15T23:00");
        assertThat(nudged()).hasSize(14);
    }

    @Test
    void daysWithoutANudgeAreNoMisses() {
        house.windTo("2027-06-02T10:00");
        house.says(ANNA, "hello");

        assertThat(house.habit(ANNA).days()).hasSize(14);
    }

    @Test
    void onceAWeekByOnesOwnWishStaysSoAfterAWord() {
        house.says(ANNA, "nudge weekly");
        house.windTo("2026-12-02T10:00");
        house.says(ANNA, "done");
        house.windTo("2026-12-14T10:00");

        assertThat(nudged())
                .containsExactly(
                        LocalDate.parse(MONDAY),
                        LocalDate.parse("2026-12-07"),
                        LocalDate.parse("2026-12-14"));
    }

    @Test
    void whoWantedItWeeklyWakesToThat() {
        house.says(ANNA, "nudge weekly");
        house.windTo("2027-06-02T10:00");

        assertThat(nudged()).hasSize(4);
        assertThat(words(house.says(ANNA, "hello"))).contains("I come once a week again.");
        house.windTo("2027-06-08T10:00");
        assertThat(nudged()).hasSize(5).last().isEqualTo(LocalDate.parse("2027-06-07"));
    }

    @Test
    void whatThePlatformTellsWakesNobody() {
        house.windTo("2027-06-02T10:00");
        house.platformEventService.heed(
                new PlatformEvent.Changed(
                        ANNA, Optional.of(House.AMSTERDAM), Optional.empty(), Role.PERSON));

        assertThat(house.member(ANNA).due()).isEmpty();
    }

    @Test
    void whatIsDueAlreadyStaysDueForWhoIsBack() {
        house.windTo("2026-12-14T10:00");
        house.jumpTo("2026-12-21T09:01");
        house.says(ANNA, "hello");
        house.tick();

        assertThat(nudged()).last().isEqualTo(LocalDate.parse("2026-12-21"));
    }

    private List<LocalDate> nudged() {
        return LocalDate.parse(MONDAY)
                .datesUntil(LocalDate.parse("2028-01-02"))
                .filter(date ->
                        house.delivery(ANNA, date.toString(), MessageKind.NUDGE)
                                .filter(nudge -> nudge.state() == Delivery.State.SENT)
                                .isPresent())
                .toList();
    }

    /// The dates of the nudges whose message says this.
    private List<LocalDate> saying(String words) {
        List<MessageRef> messages =
                house.chat.arrivedFor(ANNA).stream()
                        .filter(post -> post.card().plainText().contains(words))
                        .flatMap(post -> post.there().stream())
                        .toList();
        return nudged().stream()
                .filter(date ->
                        messages.contains(house.nudge(ANNA, date.toString()).ref().orElseThrow()))
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
