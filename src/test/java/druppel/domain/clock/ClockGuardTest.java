package druppel.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.clock.ClockGuard.Timeline;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockGuardTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant wall = START;
    private Duration elapsed = Duration.ofHours(3);
    private ClockGuard guard = ClockGuard.trusting(now());

    @Test
    void aClockThatGoesOnIsProven() {
        pass(Duration.ofDays(40));

        assertThat(guard.proven(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(wall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-5M", "PT2S"})
    void aSmallStepIsFollowed(Duration step) {
        leap(step);

        assertThat(guard.proven(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(wall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M1S", "PT-5M-1S", "PT1H", "PT-1H", "P1100D", "P-365D"})
    void aLeapIsNotFollowed(Duration leap) {
        leap(leap);
        pass(MINUTE);

        assertThat(guard.settled(now())).isFalse();
        assertThat(guard.proven(now())).isFalse();
        assertThat(guard.time(now())).isEqualTo(START.plus(MINUTE));
    }

    @Test
    void aClockThatIsBackAfterSomeSecondsIsProvenAtOnce() {
        leap(YEAR);
        pass(Duration.ofSeconds(7));
        leap(YEAR.negated());

        assertThat(guard.proven(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void aLeapThatLastsTenMinutesIsFollowedAndNotProvenForADay() {
        leap(YEAR);
        pass(Duration.ofMinutes(9));
        boolean early = guard.settled(now());
        pass(MINUTE);

        assertThat(early).isFalse();
        assertThat(guard.settled(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(wall);
        assertThat(guard.proven(now())).isFalse();
        pass(Duration.ofDays(1));
        assertThat(guard.proven(now())).isTrue();
    }

    @Test
    void aClockThatKeepsLeapingIsNotFollowed() {
        for (int minute = 0; minute < 20; minute++) {
            leap(Duration.ofHours(1));
            pass(MINUTE);
        }

        assertThat(guard.settled(now())).isFalse();
    }

    @Test
    void aClockThatWasFollowedWronglyIsBackAtOnce() {
        leap(YEAR);
        pass(Duration.ofMinutes(20));
        leap(YEAR.negated());

        assertThat(guard.settled(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(wall);
    }

    @Test
    void aPlatformConfirmsALeapAtOnce() {
        leap(Duration.ofDays(2));
        tell(wall);

        assertThat(guard.proven(now())).isTrue();
        assertThat(guard.time(now())).isEqualTo(wall);
    }

    @Test
    void aLeapThatAPlatformContradictsIsNotFollowedHoweverLongItLasts() {
        leap(YEAR);
        for (int hour = 0; hour < 48; hour++) {
            tell(wall.minus(YEAR));
            pass(Duration.ofHours(1));
        }

        assertThat(guard.settled(now())).isFalse();
    }

    @Test
    void aPlatformThatToldTheTimeBeforeALeapContradictsItToo() {
        tell(wall);
        leap(YEAR);
        pass(Duration.ofHours(1));

        assertThat(guard.settled(now())).isFalse();
    }

    @Test
    void aPlatformThatIsSilentForADayContradictsNoMore() {
        tell(wall);
        leap(YEAR);
        pass(Duration.ofDays(1));

        assertThat(guard.settled(now())).isTrue();
    }

    @Test
    void aClockThatWasWrongFromTheStartPlansAndDeletesNothing() {
        tell(wall.minus(Duration.ofHours(2)));

        assertThat(guard.settled(now())).isTrue();
        assertThat(guard.proven(now())).isFalse();
    }

    @Test
    void aStartSoonAfterTheLatestStoredTimeIsProven() {
        start(Duration.ofHours(20));

        assertThat(guard.proven(now())).isTrue();
    }

    @Test
    void aStartAfterDaysPlansAndDeletesNothingForADay() {
        start(Duration.ofDays(20));

        assertThat(guard.settled(now())).isTrue();
        assertThat(guard.proven(now())).isFalse();
        pass(Duration.ofDays(1));
        assertThat(guard.proven(now())).isTrue();
    }

    @Test
    void aStartAYearLaterWaitsForTenMinutesWithTheTimeOfTheClock() {
        start(YEAR);
        boolean early = guard.settled(now());
        Instant time = guard.time(now());

        assertThat(early).isFalse();
        assertThat(time).isEqualTo(wall);
        pass(Duration.ofMinutes(10));
        assertThat(guard.settled(now())).isTrue();
    }

    @Test
    void aStartAYearLaterIsConfirmedByAPlatform() {
        start(YEAR);
        tell(wall);

        assertThat(guard.proven(now())).isTrue();
    }

    @Test
    void aStartBeforeTheLatestStoredTimeGoesOnFromThere() {
        start(YEAR.negated());
        pass(MINUTE);

        assertThat(guard.settled(now())).isFalse();
        assertThat(guard.time(now())).isEqualTo(START.plus(YEAR).plus(MINUTE));
    }

    private void start(Duration gap) {
        guard = ClockGuard.starting(START.minus(gap), now());
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        elapsed = elapsed.plus(time);
        guard = guard.observed(now());
    }

    private void leap(Duration by) {
        wall = wall.plus(by);
        guard = guard.observed(now());
    }

    private void tell(Instant platform) {
        guard = guard.told(new Timeline(platform, elapsed), now());
    }

    private Timeline now() {
        return new Timeline(wall, elapsed);
    }
}
