package druppel.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.PlatformUser;
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
    private static final PlatformUser ANNA = House.ANNA;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17"})
    void aStreakSurvivesEasterMonday(LocalDate easterMonday) {
        try (House house = joined(easterMonday.minusDays(4) + "T08:00")) {
            practiseOn(house, easterMonday.minusDays(4));
            practiseOn(house, easterMonday.minusDays(3));
            practiseOn(house, easterMonday.plusDays(1));

            assertThat(house.habit(ANNA).streak().length()).isEqualTo(3);
            assertThat(house.habit(ANNA).streak().broken()).isEmpty();
        }
    }

    @Test
    void onAHolidayNothingIsDelivered() {
        try (House house = joined("2027-03-26T08:00")) {
            house.windTo("2027-03-30T20:00");

            assertThat(house.delivery(ANNA, "2027-03-29", MessageKind.NUDGE)).isEmpty();
            assertThat(house.delivery(ANNA, "2027-03-29", MessageKind.FOLLOW_UP)).isEmpty();
            assertThat(house.delivery(ANNA, "2027-03-30", MessageKind.NUDGE)).isPresent();
        }
    }

    @Test
    void aWeekThatEndsInAHolidayLooksBackOnTheDayBefore() {
        try (House house = joined("2026-12-23T08:00")) {
            house.windTo("2026-12-26T20:00");

            assertThat(house.delivery(ANNA, "2026-12-24", MessageKind.RECAP)).isPresent();
            assertThat(house.delivery(ANNA, "2026-12-25", MessageKind.RECAP)).isEmpty();
        }
    }

    @Test
    void aNudgeAskedForOnAHolidayLeavesTheStreakAlone() {
        try (House house = joined("2026-12-25T10:00")) {
            house.says(ANNA, "nudge now");
            house.windTo("2026-12-26T10:00");

            assertThat(house.nudge(ANNA, "2026-12-25").scheduled()).isFalse();
            assertThat(house.habit(ANNA).streak().broken()).isEmpty();
        }
    }

    @Test
    void whoHasChosenNoneIsNudgedOnAHoliday() {
        try (House house = joined("2026-12-24T10:00")) {
            house.says(ANNA, "nudge holidays none");
            house.windTo("2026-12-25T10:00");

            assertThat(house.nudge(ANNA, "2026-12-25").scheduled()).isTrue();
        }
    }

    @Test
    void aFormSaysWhichRegionNobodyKnows() {
        try (House house = joined("2026-12-24T10:00")) {
            assertThat(faults(house, "DE-XX"))
                    .isEqualTo(
                            Map.of(
                                    "holidays",
                                    "I have no public holidays for Germany (DE-XX). Nothing was changed."));
            assertThat(faults(house, "Narnia")).containsOnlyKeys("holidays");
            assertThat(faults(house, "de-by")).isEmpty();
            assertThat(faults(house, "")).isEmpty();
        }
    }

    private static Map<String, String> faults(House house, String region) {
        Map<String, String> values = Map.of("holidays", region);
        return house.dialogService.faults(
                new UserAction.Pressed("e", ANNA, Optional.empty(), "settings:", values));
    }

    private House joined(String local) {
        House house = House.at(folder.resolve(local.replace(':', '-')), local);
        house.says(ANNA, "start");
        return house;
    }

    private static void practiseOn(House house, LocalDate date) {
        house.windTo(date + "T10:00");
        house.presses(ANNA, "done:" + house.nudge(ANNA, date.toString()).id().value());
    }
}
