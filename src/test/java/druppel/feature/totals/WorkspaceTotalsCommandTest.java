package druppel.feature.totals;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a workspace practised together, over weeks in which people come and go.
class WorkspaceTotalsCommandTest extends DeliveryEngineTest {
    private static final String CLOSES = "2026-12-08T13:00";
    private static final LocalDate SUNDAY = LocalDate.parse("2026-12-06");

    @Test
    void withFewerThanFiveItSaysWhenItBegins() {
        practise(team(3));
        testApplication.windTo(CLOSES);

        assertThat(totals()).isEmpty();
        assertThat(said()).contains("begins once five of you have practised");
    }

    @Test
    void aWeekIsShownOnceItIsOverEverywhere() {
        practise(team(4));
        testApplication.windTo("2026-12-08T12:59");
        assertThat(totals()).isEmpty();
        testApplication.windTo(CLOSES);

        assertThat(totals()).contains(new WorkspaceTotals(5, 5, SUNDAY));
        assertThat(said()).contains("5 days: that’s what all of you practised together");
    }

    @Test
    void whatFollowsIsSeenAWeekLater() {
        List<PlatformUser> team = team(4);
        practise(team);
        testApplication.windTo(CLOSES);
        practise(team);
        assertThat(totals()).contains(new WorkspaceTotals(5, 5, SUNDAY));
        testApplication.windTo("2026-12-15T13:00");

        assertThat(totals()).contains(new WorkspaceTotals(10, 5, SUNDAY.plusWeeks(1)));
    }

    @Test
    void aWeekOfFewWaitsForMore() {
        List<PlatformUser> team = team(4);
        practise(team.subList(0, 2));
        testApplication.windTo(CLOSES);
        practise(team.subList(2, 4));
        testApplication.windTo("2026-12-15T13:00");

        assertThat(totals()).contains(new WorkspaceTotals(6, 6, SUNDAY.plusWeeks(1)));
    }

    @Test
    void whoHasEverythingForgottenChangesNothingThatWasShown() {
        List<PlatformUser> team = team(4);
        practise(team);
        testApplication.windTo(CLOSES);
        testApplication.presses(team.getFirst(), "forget:yes");
        testApplication.windTo("2026-12-22T13:00");

        assertThat(totals()).contains(new WorkspaceTotals(5, 5, SUNDAY));
    }

    @Test
    void whoIsForgottenBeforeIsInNothing() {
        List<PlatformUser> team = team(4);
        practise(team);
        testApplication.presses(team.getFirst(), "forget:yes");
        testApplication.windTo(CLOSES);

        assertThat(totals()).isEmpty();
    }

    @Test
    void anOutageBringsTheWeeksTogether() {
        practise(team(4));
        testApplication.jumpTo("2026-12-24T13:00");
        testApplication.rounding().run();

        assertThat(totals()).contains(new WorkspaceTotals(5, 5, LocalDate.parse("2026-12-20")));
    }

    @Test
    void theLookBackOfTheWeekHasALineOfIt() {
        practise(team(4));
        testApplication.windTo("2026-12-04T18:00");
        assertThat(recap("2026-12-04")).doesNotContain("All of you");
        testApplication.says(ANNA, "back again");
        testApplication.windTo("2026-12-11T18:00");

        assertThat(recap("2026-12-11")).contains("All of you together practised 5 days more");
    }

    private List<PlatformUser> team(int many) {
        List<PlatformUser> team = IntStream.range(0, many)
                .mapToObj(one -> TestApplication.person("p" + one))
                .toList();
        team.forEach(one -> testApplication.says(one, "start"));
        return team;
    }

    private void practise(List<PlatformUser> team) {
        testApplication.says(ANNA, "done");
        team.forEach(one -> testApplication.says(one, "done"));
    }

    private Optional<WorkspaceTotals> totals() {
        return testApplication.read(rows -> rows.workspaceTotals().of(ANNA.at()));
    }

    private String said() {
        return testApplication.says(ANNA, "nudge ocean").cards().getFirst().plainText();
    }

    private String recap(String date) {
        Delivery.Id id = testApplication
                .delivery(ANNA, date, MessageKind.RECAP)
                .orElseThrow()
                .id();
        return testApplication.chat.arrivedFor(ANNA).stream()
                .filter(post -> post.id().equals(id))
                .map(InMemoryChat.Post::card)
                .map(Card::plainText)
                .findFirst()
                .orElseThrow();
    }
}
