package druppel.feature.selection;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.TopicMatch;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository;
import druppel.testing.TestApplication;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which nudge a member gets.
class NudgeSelectorTest extends DeliveryEngineTest {
    private static final LocalDate DAY = LocalDate.parse(MONDAY);

    private final NudgeSelector selector = new NudgeSelector(TestApplication.SHIPPED);

    @Test
    void whatWasNotSeenComesBeforeWhatWas() {
        List<Nudge> ask = nudges("ask");
        see(ask.subList(1, ask.size()), DAY.minusDays(30));

        assertThat(chosen(DAY)).isEqualTo(ask.getFirst());
    }

    @Test
    void whereAllWereSeenTheLongestAgoComes() {
        List<Nudge> ask = nudges("ask");
        see(ask, DAY.minusDays(30));
        see(ask.subList(1, ask.size()), DAY.minusDays(20));

        assertThat(chosen(DAY)).isEqualTo(ask.getFirst());
    }

    @Test
    void whoDoesOnlyWhatIsForMeetingsGetsMoreOfIt() {
        List<Nudge> comfort = nudges("comfort");
        testApplication.windTo(MONDAY + "T09:00");
        answerInMeetings(nudges("trust"));
        long before = meetings(comfort, PreferenceModel.UNKNOWN);

        assertThat(meetings(comfort, taste())).isGreaterThan(before);
    }

    @Test
    void theReasonNamesWhatSuits() {
        testApplication.windTo(MONDAY + "T09:00");
        answerInMeetings(nudges("trust"));
        testApplication.windTo(TUESDAY + "T09:00");
        Nudge today = carried(TUESDAY);
        boolean liked = taste().likes(today).isPresent();

        assertThat(testApplication
                        .says(ANNA, "nudge why")
                        .cards()
                        .getFirst()
                        .plainText()
                        .contains("suit you"))
                .isEqualTo(liked);
    }

    @Test
    void aMemberAndADateGiveTheSameNudgeEveryTime() {
        assertThat(Stream.generate(() -> chosen(DAY)).limit(5)).containsOnly(chosen(DAY));
    }

    @Test
    void aTipSeenYesterdayIsNotTodaysNudge() {
        Nudge first = chosen(DAY);
        see(List.of(first), DAY.minusDays(1));

        assertThat(chosen(DAY)).isNotEqualTo(first);
    }

    @Test
    void whatIsNotForMeIsNeverChosenAgain() {
        Set<Nudge> unwanted = new HashSet<>();
        testApplication.windTo(MONDAY + "T09:00");
        int eligible = NudgeEligibility.on(DAY).among(nudges("ask")).size();
        for (int time = 1; time < eligible - 1; time++) {
            unwanted.add(carried());
            testApplication.presses(
                    ANNA, "notforme:" + testApplication.nudge(ANNA, MONDAY).id().value());
        }

        assertThat(DAY.datesUntil(DAY.plusDays(60)).map(this::chosen)).doesNotContainAnyElementsOf(unwanted);
    }

    @Test
    void notForMeHoldsForTipsAsWell() {
        testApplication.windTo(MONDAY + "T09:00");
        Nudge unwanted = carried();
        testApplication.presses(
                ANNA, "notforme:" + testApplication.nudge(ANNA, MONDAY).id().value());

        assertThat(DAY.datesUntil(DAY.plusDays(60)).map(date -> tip(date, "ask")))
                .doesNotContain(unwanted);
    }

    @Test
    void whoPutsThemAllAsideIsToldSo() {
        testApplication.windTo(MONDAY + "T09:00");
        String press = "notforme:" + testApplication.nudge(ANNA, MONDAY).id().value();
        Stream.generate(() -> testApplication.presses(ANNA, press))
                .limit(nudges("ask").size() - 1L)
                .forEach(reply -> {});

        assertThat(testApplication.presses(ANNA, press).cards().getFirst().plainText())
                .startsWith("This is the last one I have");
    }

    @Test
    void eachPracticeLastsTenNudgeDaysAndEightReturnForADayOfALaterOne() {
        testApplication.says(ANNA, "nudge holidays none");
        List<String> ids = DAY.datesUntil(DAY.plusDays(7 * 24))
                .filter(date -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .map(this::practiceOn)
                .toList();

        assertThat(ids).isEqualTo(tenTimesEachAndEightBack());
    }

    @Test
    void noNudgeComesTwiceWhileItsPracticeLasts() {
        testApplication.windTo("2026-12-11T10:00");

        assertThat(DAY.datesUntil(DAY.plusDays(12))
                        .flatMap(date ->
                                testApplication
                                        .delivery(ANNA, date.toString(), druppel.domain.calendar.MessageKind.NUDGE)
                                        .stream())
                        .map(Delivery::nudge))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    private static List<String> tenTimesEachAndEightBack() {
        List<String> practices =
                new ArrayList<>(TestApplication.SHIPPED.catalogue().programme("default").orElseThrow().steps().stream()
                        .flatMap(step -> Stream.generate(step::practice).limit(10))
                        .toList());
        for (int back = 42; back < practices.size(); back += 10) {
            practices.set(back, practices.get(back - 42));
        }
        return practices;
    }

    private String practiceOn(LocalDate date) {
        testApplication.windTo(date + "T09:00");
        testApplication.says(ANNA, "streak");
        String nudge = testApplication.nudge(ANNA, date.toString()).nudge().orElseThrow();
        return TestApplication.SHIPPED.catalogue().nudge(nudge).orElseThrow().practice();
    }

    /// Answers all nudges for meetings, and none of the others.
    private void answerInMeetings(List<Nudge> nudges) {
        long anna = testApplication.member(ANNA).id();
        testApplication.store.write(rows -> {
            for (Nudge nudge : nudges) {
                if (nudge.context() == Nudge.Context.MEETING) {
                    rows.reflections().save(written(anna, nudge));
                } else {
                    rows.nudgeHistory().reject(anna, nudge.id(), DAY.minusDays(3));
                }
            }
            return nudges;
        });
    }

    private ReflectionRepository.NewReflection written(long member, Nudge nudge) {
        return new ReflectionRepository.NewReflection(
                member,
                DAY.minusDays(3),
                Reflection.Kind.PRACTISED,
                Optional.of(nudge.id()),
                Optional.of("I did."),
                Optional.empty(),
                testApplication.now.get());
    }

    private PreferenceModel taste() {
        return testApplication.read(rows -> selector.preferences(rows, testApplication.member(ANNA), DAY.plusDays(1)));
    }

    /// On how many of a thousand dates a nudge for meetings is chosen.
    private static long meetings(List<Nudge> nudges, PreferenceModel preferenceModel) {
        NudgeChoice.History history = new NudgeChoice.History(Map.of(), Set.of(), preferenceModel);
        return LongStream.range(0, 1_000)
                .mapToObj(seed ->
                        NudgeChoice.of(nudges, history, DAY, seed).orElseThrow().nudge())
                .filter(nudge -> nudge.context() == Nudge.Context.MEETING)
                .count();
    }

    private Nudge carried() {
        return carried(MONDAY);
    }

    private Nudge carried(String date) {
        String id = testApplication.nudge(ANNA, date).nudge().orElseThrow();
        return TestApplication.SHIPPED.catalogue().nudge(id).orElseThrow();
    }

    private Nudge chosen(LocalDate date) {
        return testApplication
                .read(rows -> selector.nudge(rows, testApplication.member(ANNA), date))
                .nudge();
    }

    private Nudge tip(LocalDate date, String about) {
        TopicMatch match = selector.catalogue().topic(about).orElseThrow();
        return testApplication
                .read(rows -> selector.tip(rows, testApplication.member(ANNA), date, match))
                .orElseThrow();
    }

    private static List<Nudge> nudges(String practice) {
        return TestApplication.SHIPPED
                .catalogue()
                .practice(practice)
                .orElseThrow()
                .nudges();
    }

    private void see(List<Nudge> nudges, LocalDate date) {
        testApplication.store.write(rows -> {
            nudges.forEach(nudge ->
                    rows.nudgeHistory().add(testApplication.member(ANNA).id(), nudge.id(), date));
            return nudges.size();
        });
    }
}
