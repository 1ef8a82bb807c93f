package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.testing.TestApplication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Weekly buddies. The pairs of a week are made on Sunday at 11:00 in Amsterdam.
class BuddiesTest extends DeliveryEngineTest {
    private static final PlatformUser CARLA = TestApplication.person("carla");
    private static final PlatformUser DIRK = TestApplication.person("dirk");
    private static final List<PlatformUser> ALL = List.of(ANNA, BRAM, CARLA, DIRK);
    private static final String SUNDAY = "2026-12-06T12:00";
    private static final String NEXT_MONDAY = "2026-12-07";
    private static final String TITLE = "Your budd";
    private static final String NOBODY = "I found nobody for you to meet this week";
    private static final String AWAY = "can’t make it this week";

    @BeforeEach
    void join() {
        ALL.forEach(who -> testApplication.says(who, "start"));
    }

    @Test
    void nobodyMeetsAnybodyUnasked() {
        testApplication.windTo("2026-12-21T12:00");
        assertThat(testApplication.chatTranscript.texts()).noneMatch(text -> text.contains(TITLE));
    }

    @Test
    void whoIsTheFirstHearsSoAndNothingElse() {
        assertThat(says(ANNA, "nudge buddy on")).contains("You’re the first one here.");
        testApplication.windTo("2026-12-21T12:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(testApplication.<Optional<Instant>>read(
                        rows -> rows.groupJobs().dueAt("buddies:local:local")))
                .isEmpty();
    }

    @Test
    void twoWhoWantItMeetOnMondayAtEleven() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T10:59");
        assertThat(introductions(ANNA)).isEmpty();
        testApplication.windTo(NEXT_MONDAY + "T11:00");
        assertThat(introductions(ANNA)).singleElement().asString().contains("bram: say hello");
        assertThat(introductions(BRAM)).singleElement().asString().contains("anna: say hello");
    }

    @Test
    void bothGetTheSameQuestion() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T11:00");
        assertThat(question(ANNA)).isEqualTo(question(BRAM));
    }

    @Test
    void inThreeWeeksFourMeetAllOthers() {
        on(ANNA, BRAM, CARLA, DIRK);
        testApplication.windTo("2026-12-21T11:00");
        assertThat(introductions(ANNA))
                .hasSize(3)
                .anyMatch(text -> text.contains("bram: "))
                .anyMatch(text -> text.contains("carla: "))
                .anyMatch(text -> text.contains("dirk: "));
    }

    @Test
    void threeMeetTogether() {
        on(ANNA, BRAM, CARLA);
        testApplication.windTo(NEXT_MONDAY + "T11:00");
        assertThat(introductions(ANNA))
                .singleElement()
                .asString()
                .contains("Your buddies this week", "bram: ", "carla: ");
    }

    @Test
    void eachHearsOnTheirOwnFirstDayInTheirOwnZone() {
        testApplication.says(BRAM, "nudge zone America/New_York");
        testApplication.says(CARLA, "nudge days wed-fri");
        on(ANNA, BRAM, CARLA);
        testApplication.windTo(NEXT_MONDAY + "T16:59");
        assertThat(introductions(BRAM)).isEmpty();
        testApplication.windTo(NEXT_MONDAY + "T17:00");
        assertThat(introductions(BRAM)).hasSize(1);
        testApplication.windTo("2026-12-09T10:59");
        assertThat(introductions(CARLA)).isEmpty();
        testApplication.windTo("2026-12-09T11:00");
        assertThat(introductions(CARLA)).hasSize(1);
    }

    @Test
    void aHolidayMovesItToTheNextDay() {
        on(ANNA, BRAM);
        testApplication.windTo("2027-03-26T10:00");
        List.of(ANNA, BRAM).forEach(who -> testApplication.says(who, "start"));
        testApplication.windTo("2027-03-29T23:00");
        int before = introductions(ANNA).size();
        testApplication.windTo("2027-03-30T11:00");
        assertThat(introductions(ANNA)).hasSize(before + 1);
    }

    @Test
    void whoSkipsAWeekIsNotPairedInIt() {
        on(ANNA, BRAM, CARLA);
        assertThat(says(ANNA, "nudge buddy skip")).contains("You’re skipping the week of Monday 7 December.");
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(introductions(BRAM)).singleElement().asString().contains("carla: ");
        testApplication.windTo("2026-12-14T12:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void whoHasAPauseAllWeekIsNotPaired() {
        on(ANNA, BRAM, CARLA);
        testApplication.says(ANNA, "pause until 21 december");
        testApplication.windTo("2026-12-14T12:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(introductions(BRAM)).hasSize(2);
    }

    @Test
    void whoLosesTheirBuddyBeforeHearingOfThemJoinsAnotherPair() {
        on(ANNA, BRAM, CARLA, DIRK);
        testApplication.windTo(SUNDAY);
        testApplication.says(ANNA, "nudge buddy off");
        testApplication.windTo(NEXT_MONDAY + "T12:00");

        assertThat(List.of(BRAM, CARLA, DIRK))
                .allSatisfy(who -> assertThat(introductions(who))
                        .singleElement()
                        .asString()
                        .contains("Your buddies this week")
                        .doesNotContain("anna"));
        assertThat(introductions(ANNA)).isEmpty();
    }

    @Test
    void whoLeavesIsNobodysBuddy() {
        on(ANNA, BRAM);
        testApplication.windTo(SUNDAY);
        testApplication.says(ANNA, "stop");
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(lines(BRAM)).noneMatch(text -> text.contains("anna"));
        assertThat(lines(BRAM)).filteredOn(text -> text.contains(NOBODY)).hasSize(1);
    }

    @Test
    void whoWasToldOfSomebodyWhoDoesNotComeHearsSo() {
        testApplication.says(ANNA, "nudge zone America/New_York");
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T14:00");
        assertThat(introductions(BRAM)).hasSize(1);
        testApplication.says(ANNA, "nudge buddy skip");
        testApplication.windTo(NEXT_MONDAY + "T18:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(lines(BRAM)).filteredOn(text -> text.contains(AWAY)).hasSize(1);
    }

    @Test
    void twoWhoHaveBothHeardAreLeftToThemselves() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        testApplication.says(ANNA, "nudge buddy off");
        testApplication.windTo("2026-12-11T12:00");
        assertThat(lines(BRAM)).noneMatch(text -> text.contains(AWAY));
    }

    @Test
    void whoTurnsItOffAndOnAgainStillHears() {
        on(ANNA, BRAM);
        testApplication.windTo(SUNDAY);
        testApplication.says(ANNA, "nudge buddy off");
        testApplication.says(ANNA, "nudge buddy on");
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(introductions(ANNA)).hasSize(1);
        assertThat(introductions(BRAM)).hasSize(1);
    }

    @Test
    void whoPausesUntilWednesdayHearsOnWednesday() {
        on(ANNA, BRAM);
        testApplication.windTo(SUNDAY);
        testApplication.says(ANNA, "pause until 9 december");
        testApplication.windTo("2026-12-09T10:59");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(introductions(BRAM)).hasSize(1);
        testApplication.windTo("2026-12-09T11:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void whoIsReachedElsewhereIsNotPairedHere() {
        on(ANNA, BRAM);
        link();
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(lines(BRAM)).noneMatch(text -> text.contains(TITLE));
    }

    @Test
    void afterAnOutageItComesLaterInTheWeekInWorkingHours() {
        on(ANNA, BRAM);
        testApplication.windTo(SUNDAY);
        testApplication.jumpTo(NEXT_MONDAY + "T19:00");
        testApplication.tick();
        assertThat(introductions(ANNA)).isEmpty();
        testApplication.windTo("2026-12-08T09:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void aWeekThatIsOverIsNotMadeUpFor() {
        on(ANNA, BRAM);
        testApplication.windTo(SUNDAY);
        testApplication.jumpTo("2026-12-14T12:00");
        testApplication.tick();
        testApplication.windTo("2026-12-20T10:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void forgettingOneForgetsTheMeetingsOfBoth() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        long bram = testApplication.member(BRAM).id();
        assertThat(testApplication.<Integer>read(rows -> rows.buddyMeetings().weekCount(bram)))
                .isEqualTo(1);
        testApplication.presses(ANNA, "forget:yes");
        assertThat(testApplication.<Integer>read(rows -> rows.buddyMeetings().weekCount(bram)))
                .isZero();
    }

    @Test
    void whatIsKeptOfItIsToldInMyData() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(says(ANNA, "mydata")).contains("Buddies: on; met someone in 1 week; nobody on your avoid list.");
    }

    @Test
    void anIntroductionIsOneDelivery() {
        on(ANNA, BRAM);
        testApplication.windTo(NEXT_MONDAY + "T12:00");
        assertThat(testApplication.delivery(ANNA, NEXT_MONDAY, MessageKind.BUDDY))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SENT);
    }

    private void link() {
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(says(ANNA, "nudge link"));
        assertThat(code.find()).isTrue();
        Reply sure = testApplication.says(TestApplication.ANNA_ELSEWHERE, "nudge link " + code.group());
        String yes = sure.cards().getFirst().buttons().getFirst().action();
        testApplication.presses(TestApplication.ANNA_ELSEWHERE, yes);
    }

    private void on(PlatformUser... people) {
        List.of(people).forEach(who -> testApplication.says(who, "nudge buddy on"));
    }

    private String says(PlatformUser who, String text) {
        return testApplication.says(who, text).cards().getFirst().plainText();
    }

    private List<String> introductions(PlatformUser who) {
        return lines(who).stream()
                .filter(text -> text.contains(TITLE) && text.contains("say hello"))
                .toList();
    }

    private List<String> lines(PlatformUser who) {
        return testApplication.chat.arrivedFor(who).stream()
                .map(post -> post.card().plainText())
                .toList();
    }

    private String question(PlatformUser who) {
        return introductions(who)
                .getFirst()
                .lines()
                .filter(line -> line.startsWith("A question"))
                .findFirst()
                .orElseThrow();
    }
}
