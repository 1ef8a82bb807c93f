package druppel.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.PlatformUser;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What public holidays do to a member's days.
class HolidayTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17"})
    void aStreakSurvivesEasterMonday(LocalDate easterMonday) {
        try (TestApplication testApplication = joined(easterMonday.minusDays(4) + "T08:00")) {
            practiseOn(testApplication, easterMonday.minusDays(4));
            practiseOn(testApplication, easterMonday.minusDays(3));
            practiseOn(testApplication, easterMonday.plusDays(1));

            assertThat(testApplication.habit(ANNA).streak().length()).isEqualTo(3);
            assertThat(testApplication.habit(ANNA).streak().broken()).isEmpty();
        }
    }

    @Test
    void onAHolidayNothingIsDelivered() {
        try (TestApplication testApplication = joined("2027-03-26T08:00")) {
            testApplication.windTo("2027-03-30T20:00");

            assertThat(testApplication.delivery(ANNA, "2027-03-29", MessageKind.NUDGE))
                    .isEmpty();
            assertThat(testApplication.delivery(ANNA, "2027-03-29", MessageKind.FOLLOW_UP))
                    .isEmpty();
            assertThat(testApplication.delivery(ANNA, "2027-03-30", MessageKind.NUDGE))
                    .isPresent();
        }
    }

    @Test
    void aWeekThatEndsInAHolidayLooksBackOnTheDayBefore() {
        try (TestApplication testApplication = joined("2026-12-23T08:00")) {
            testApplication.windTo("2026-12-26T20:00");

            assertThat(testApplication.delivery(ANNA, "2026-12-24", MessageKind.RECAP))
                    .isPresent();
            assertThat(testApplication.delivery(ANNA, "2026-12-25", MessageKind.RECAP))
                    .isEmpty();
        }
    }

    @Test
    void aNudgeAskedForOnAHolidayLeavesTheStreakAlone() {
        try (TestApplication testApplication = joined("2026-12-25T10:00")) {
            testApplication.says(ANNA, "nudge now");
            testApplication.windTo("2026-12-26T10:00");

            assertThat(testApplication.nudge(ANNA, "2026-12-25").scheduled()).isFalse();
            assertThat(testApplication.habit(ANNA).streak().broken()).isEmpty();
        }
    }

    @Test
    void whoHasChosenNoneIsNudgedOnAHoliday() {
        try (TestApplication testApplication = joined("2026-12-24T10:00")) {
            testApplication.says(ANNA, "nudge holidays none");
            testApplication.windTo("2026-12-25T10:00");

            assertThat(testApplication.nudge(ANNA, "2026-12-25").scheduled()).isTrue();
        }
    }

    @Test
    void aFormSaysWhichRegionNobodyKnows() {
        try (TestApplication testApplication = joined("2026-12-24T10:00")) {
            assertThat(faults(testApplication, "DE-XX"))
                    .isEqualTo(Map.of(
                            "holidays", "I don’t know the public holidays of Germany (DE-XX). Nothing was changed."));
            assertThat(faults(testApplication, "Narnia")).containsOnlyKeys("holidays");
            assertThat(faults(testApplication, "de-by")).isEmpty();
            assertThat(faults(testApplication, "")).isEmpty();
        }
    }

    private static Map<String, String> faults(TestApplication testApplication, String region) {
        Map<String, String> values = Map.of("holidays", region);
        return testApplication.dialogService.faults(
                new UserAction.Pressed("e", ANNA, Optional.empty(), "settings:", values));
    }

    private TestApplication joined(String local) {
        TestApplication testApplication = TestApplication.at(folder.resolve(local.replace(':', '-')), local);
        testApplication.says(ANNA, "start");
        return testApplication;
    }

    private static void practiseOn(TestApplication testApplication, LocalDate date) {
        testApplication.windTo(date + "T10:00");
        testApplication.presses(
                ANNA,
                "done:" + testApplication.nudge(ANNA, date.toString()).id().value());
    }
}
