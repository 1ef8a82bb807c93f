package druppel.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What follows from keeping an act, for the member alone.
class KeptActServiceTest extends DeliveryEngineTest {
    private static final LocalDate START = LocalDate.parse(MONDAY);

    @BeforeEach
    void withoutHolidays() {
        testApplication.says(ANNA, "nudge holidays none");
    }

    @Test
    void aKeptActComesAtLeastFiveTimesAfterFourDifferentSmallOnes() {
        findAndKeep();
        testApplication.windTo(START.plusDays(11) + "T10:00");
        List<String> nudges = START.datesUntil(START.plusDays(12))
                .flatMap(date -> testApplication.delivery(ANNA, date.toString(), MessageKind.NUDGE).stream())
                .flatMap(delivery -> delivery.nudge().stream())
                .toList();

        assertThat(Set.copyOf(nudges.subList(0, 4)))
                .hasSize(4)
                .allSatisfy(id -> assertThat(TestApplication.SHIPPED.catalogue().nudge(id))
                        .get()
                        .extracting(Nudge::effort)
                        .isEqualTo(Nudge.Effort.SMALL));
        assertThat(nudges.subList(4, 10)).hasSize(6).containsOnly(act().nudge());
    }

    @Test
    void eachDayOfAKeptActHasAnotherAngleAndAnotherQuestion() {
        findAndKeep();
        Set<String> angles = new HashSet<>();
        Set<String> questions = new HashSet<>();
        for (LocalDate date : START.plusDays(4).datesUntil(START.plusDays(12)).toList()) {
            testApplication.windTo(date + "T17:30");
            angles.add(newest("later:"));
            questions.add(newest("didntcomeup:"));
        }

        assertThat(angles).hasSize(6);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void whatGoesByItselfIsCelebratedAndComesNoMore() {
        findAndKeep();
        testApplication.windTo(START.plusDays(11) + "T18:00");
        Reply last = answers("mostly");

        assertThat(last.replacement().orElseThrow().plainText())
                .startsWith("It happens by itself now: ")
                .contains("a habit, and you made it");
        testApplication.windTo(START.plusDays(21) + "T10:00");
        assertThat(act().hasGraduated()).isTrue();
        assertThat(testApplication.newestNudge(ANNA).nudge()).isNotEqualTo(Optional.of(act().nudge()));
    }

    @Test
    void whatDoesNotGoByItselfComesBack() {
        findAndKeep();
        testApplication.windTo(START.plusDays(11) + "T18:00");
        answers("partly");
        testApplication.windTo(START.plusDays(21) + "T10:00");

        assertThat(act().hasGraduated()).isFalse();
        assertThat(testApplication.newestNudge(ANNA).nudge()).contains(act().nudge());
    }

    @Test
    void answersAreKeptEachTimeAndCanBeChanged() {
        findAndKeep();
        answers("partly");
        testApplication.presses(ANNA, "automatic:" + act().nudge() + ":automatic:fully");

        Map<String, List<AutomaticityCheck>> checks = testApplication.read(
                rows -> rows.keptActs().checks(testApplication.member(ANNA).id()));
        assertThat(checks.get(act().nudge())).singleElement().satisfies(check -> {
            assertThat(check.next()).isEmpty();
            assertThat(check.answer(AutomaticityCheck.Item.AUTOMATIC)).contains(AutomaticityCheck.Agreement.FULLY);
        });
    }

    @Test
    void aBoosterIsNoDayOfTheProgramme() {
        findAndKeep();
        testApplication.windTo(START.plusDays(20) + "T18:00");
        int day = testApplication.member(ANNA).programmeProgress().day();
        testApplication.windTo(START.plusDays(21) + "T10:00");

        assertThat(testApplication.member(ANNA).programmeProgress().day()).isEqualTo(day);
        assertThat(testApplication.newestNudge(ANNA).nudge()).contains(act().nudge());
    }

    @Test
    void aPausePushesTheBoosters() {
        findAndKeep();
        testApplication.windTo(START.plusDays(18) + "T18:00");
        testApplication.says(ANNA, "pause 3 weeks");
        testApplication.windTo(START.plusDays(60) + "T18:00");

        assertThat(boosters()).hasSizeLessThan(3);
    }

    @Test
    void aProgrammeThatBeginsAgainFindsNewActs() {
        findAndKeep();
        testApplication.windTo(START.plusDays(4) + "T10:00");
        testApplication.says(ANNA, "nudge programme again");
        testApplication.windTo(START.plusDays(7) + "T10:00");

        assertThat(testApplication.newestNudge(ANNA).nudge()).isNotEqualTo(Optional.of(act().nudge()));
        assertThat(act().isOpen()).isFalse();
    }

    @Test
    void notForMeEndsAKeptAct() {
        findAndKeep();
        testApplication.windTo(START.plusDays(4) + "T10:00");
        testApplication.presses(
                ANNA, "notforme:" + testApplication.newestNudge(ANNA).id().value());

        assertThat(acts()).isEqualTo(KeptActs.NONE);
    }

    @Test
    void aNewActTakesThePlaceOfTheEarlierOne() {
        findAndKeep();
        String first = act().nudge();
        testApplication.windTo(START.plusDays(4) + "T10:00");
        testApplication.presses(ANNA, "keepact:" + nudge(1));

        assertThat(acts().all())
                .singleElement()
                .extracting(KeptAct::nudge)
                .isNotEqualTo(first)
                .isEqualTo(nudge(1));
    }

    @Test
    void aButtonAboutAnUnknownActHasHadItsDay() {
        for (String action :
                List.of("keepact:gone", "keepplan:gone", "letgo:gone", "automatic:gone", "automatic:x:y")) {
            assertThat(testApplication.presses(ANNA, action).asNewMessage().cards())
                    .singleElement()
                    .satisfies(card -> assertThat(card.plainText()).contains("That button"));
        }
    }

    @Test
    void nobodyElseAnswersForAMember() {
        findAndKeep();
        testApplication.says(BRAM, "start");

        assertThat(testApplication
                        .presses(BRAM, "automatic:" + act().nudge())
                        .asNewMessage()
                        .cards()
                        .getFirst()
                        .plainText())
                .contains("That button");
    }

    /// The newest message with a button whose action begins like this.
    private String newest(String action) {
        return testApplication.chat.arrivedFor(ANNA).stream()
                .map(post -> post.card())
                .filter(card -> card.buttons().stream()
                        .anyMatch(button -> button.action().startsWith(action)))
                .map(card -> card.plainText())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void findAndKeep() {
        for (int day = 0; day < 4; day++) {
            testApplication.windTo(START.plusDays(day) + "T10:00");
            testApplication.presses(
                    ANNA, "done:" + testApplication.newestNudge(ANNA).id().value());
        }
        testApplication.presses(ANNA, "keepact:" + nudge(0));
    }

    /// The nudge of one of the first days.
    private String nudge(int day) {
        return testApplication
                .nudge(ANNA, START.plusDays(day).toString())
                .nudge()
                .orElseThrow();
    }

    private Reply answers(String answer) {
        Reply last = Reply.nothing();
        for (AutomaticityCheck.Item item : AutomaticityCheck.Item.values()) {
            last = testApplication.presses(ANNA, "automatic:" + act().nudge() + ":" + item.id() + ":" + answer);
        }
        return last;
    }

    private List<Delivery> boosters() {
        long anna = testApplication.member(ANNA).id();
        return testApplication
                .read(rows -> rows.deliveries().sent(anna, MessageKind.NUDGE, START.plusDays(12), START.plusDays(60)))
                .stream()
                .filter(delivery -> delivery.nudge().equals(Optional.of(act().nudge())))
                .toList();
    }

    private KeptActs acts() {
        return testApplication.read(
                rows -> rows.keptActs().of(testApplication.member(ANNA).id()));
    }

    private KeptAct act() {
        return acts().all().getFirst();
    }
}
