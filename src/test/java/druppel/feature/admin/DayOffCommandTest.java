package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.workspace.AdminAct;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What company days off do to members, and what the log says of them.
class DayOffCommandTest extends DeliveryEngineTest {
    private static final PlatformUser EVA = TestApplication.person("eva");
    private static final LocalDate FIRST = LocalDate.parse(MONDAY);
    private static final LocalDate FRIDAY = FIRST.plusDays(4);

    @BeforeEach
    void evaIsAnAdmin() {
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        testApplication.says(EVA, "start");
    }

    @Test
    void everyMemberIsRescheduledAtOnce() {
        testApplication.windTo(FIRST.plusDays(3) + "T20:00");
        assertThat(nextNudge(ANNA)).contains(FRIDAY);

        add(FRIDAY, FRIDAY, "Foundation Day");
        assertThat(nextNudge(ANNA)).contains(FRIDAY.plusDays(3));

        testApplication.presses(EVA, "dayoffremove:" + FRIDAY);
        assertThat(nextNudge(ANNA)).contains(FRIDAY);
    }

    @Test
    void aNudgeThatCameBeforeItsDayWasGivenIsExcused() {
        testApplication.windTo(MONDAY + "T10:00");
        add(FIRST, FIRST, "Snow");
        testApplication.windTo(FIRST.plusDays(1) + "T08:00");

        assertThat(testApplication.habit(ANNA).days())
                .noneMatch(day -> day.date().equals(FIRST));
        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.FOLLOW_UP))
                .isEmpty();
    }

    @Test
    void aMessageThatWasPlannedBeforeItsDayWasGivenIsSkipped() {
        testApplication.jumpTo(TestApplication.amsterdam(MONDAY + "T09:00"));
        testApplication.engine.plan();
        add(FIRST, FIRST, "Snow");
        testApplication.engine.send();

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.NUDGE)).hasValueSatisfying(nudge -> {
            assertThat(nudge.state()).isEqualTo(Delivery.State.SKIPPED);
            assertThat(nudge.reason()).contains("day off");
        });
    }

    @Test
    void ofARunningOneTheDaysThatAreOverStay() {
        add(FIRST, FRIDAY, "Closure");
        testApplication.windTo(FIRST.plusDays(2) + "T08:00");
        testApplication.presses(EVA, "dayoffremove:" + MONDAY);

        assertThat(nextNudge(ANNA)).contains(FIRST.plusDays(2));
        assertThat(testApplication
                        .store
                        .read(rows -> rows.workspaces().daysOff(EVA.at()))
                        .inOrder())
                .singleElement()
                .satisfies(dayOff -> assertThat(dayOff.last()).isEqualTo(FIRST.plusDays(1)));
    }

    @Test
    void whatIsOverCannotBeTakenBack() {
        add(FIRST, FIRST, "Snow");
        testApplication.windTo(FIRST.plusDays(1) + "T08:00");

        assertThat(testApplication.presses(EVA, "dayoffremove:" + MONDAY).toString())
                .contains("is over, or it has been removed");
    }

    @Test
    void theyCountForWhoWantsNoPublicHolidays() {
        testApplication.says(ANNA, "nudge holidays none");
        add(FIRST, FIRST, "Foundation Day");
        testApplication.windTo(MONDAY + "T20:00");

        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.NUDGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        yesterday  |            | Name | first | Write it as 2026-12-24
                   |            | Name | first | Write it as 2026-12-24
        2026-11-29 |            | Name | first | can’t begin before today
        2026-12-24 | 24/12      | Name | last  | Write it as 2026-12-24
        2026-12-24 | 2026-12-23 | Name | last  | before the first
        2026-12-24 | 2027-03-26 | Name | last  | 92 days at most
        2029-01-01 |            | Name | last  | two years ahead
        2026-12-24 |            |      | name  | at most 60 characters
        2026-12-04 |            | Name | first | already: “Foundation Day”
        """)
    void aFormThatIsWrongNamesItsField(
            @Nullable String first, @Nullable String last, @Nullable String name, String field, String sentence) {
        add(LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 4), "Foundation Day");
        Map<String, String> values = Map.of("first", text(first), "last", text(last), "name", text(name));

        assertThat(testApplication.dialogService.faults(
                        new UserAction.Pressed("e", EVA, Optional.empty(), "dayoff:", values)))
                .hasEntrySatisfying(field, fault -> assertThat(fault).contains(sentence));
        assertThat(testApplication.presses(EVA, "dayoff:", values).toString()).contains(sentence);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void whoIsNoAdminChangesNothing() {
        Map<String, String> values = Map.of("first", FRIDAY.toString(), "last", "", "name", "Mine");
        assertThat(testApplication.presses(ANNA, "dayoff:", values).toString()).contains("Only workspace admins");
        assertThat(testApplication.presses(ANNA, "dayoffremove:" + FRIDAY).toString())
                .contains("Only workspace admins");
        assertThat(acts()).isEmpty();
    }

    @Test
    void everyActIsInTheLog() {
        add(FRIDAY, FRIDAY, "Foundation Day");
        testApplication.presses(EVA, "dayoffremove:" + FRIDAY);
        testApplication.says(EVA, "nudge defaults at 8:30");

        assertThat(acts())
                .extracting(act -> act.user().orElseThrow() + " " + act.kind() + " " + act.about())
                .containsExactly(
                        "eva DEFAULTS_CHANGED Mon–Fri 8:30, 16:00",
                        "eva DAY_OFF_REMOVED " + FRIDAY + "/" + FRIDAY + " Foundation Day",
                        "eva DAY_OFF_ADDED " + FRIDAY + "/" + FRIDAY + " Foundation Day");
    }

    private void add(LocalDate first, LocalDate last, String name) {
        assertThat(testApplication
                        .presses(
                                EVA,
                                "dayoff:",
                                Map.of("first", first.toString(), "last", last.toString(), "name", name))
                        .toString())
                .contains("Noted: “" + name + "”");
    }

    private List<AdminAct> acts() {
        return testApplication.store.read(rows -> rows.adminActs().newest(EVA.at(), 0, 20));
    }

    private Optional<LocalDate> nextNudge(PlatformUser user) {
        return testApplication.member(user).nextNudge().map(ScheduledMessage::date);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
