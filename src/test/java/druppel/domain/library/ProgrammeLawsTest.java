package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.Programme.Place;
import druppel.domain.library.Programme.Step;
import druppel.testing.PropertyCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// Properties that hold on every day of every programme.
class ProgrammeLawsTest {
    private static final int RETURNS_AFTER = 32;

    @Test
    void whatReturnsWasFinishedSixWeeksBeforeAndNotSince() {
        onReturns((programme, day) -> {
            String practice = programme.placeOf(day).practice();
            int last = day - 1;
            while (!programme.running(last).practice().equals(practice)) {
                last--;
            }
            assertThat(last).isEqualTo(day - RETURNS_AFTER - 1);
            assertThat(programme.running(last).day())
                    .isEqualTo(programme.running(last).days());
        });
    }

    @Test
    void noPracticeReturnsTwiceForOneTurn() {
        PropertyCheck.holds(random -> {
            Programme programme = SampleProgrammes.any(random);
            Map<String, Integer> since = new HashMap<>();
            for (int day = 0; day < 3 * programme.length(); day++) {
                Place place = programme.placeOf(day);
                // Days of a turn count as well that a returned practice replaces.
                since.remove(programme.running(day).practice());
                if (place.returned()) {
                    assertThat(since.put(place.practice(), day)).isNull();
                }
            }
        });
    }

    @Test
    void onOtherDaysTheProgrammeRunsAsItStands() {
        PropertyCheck.holds(random -> {
            Programme programme = SampleProgrammes.any(random);
            int day = random.nextInt(4 * programme.length());
            Place place = programme.placeOf(day);

            assertThat(place.returned() || place.equals(standing(programme, day)))
                    .isTrue();
        });
    }

    @Test
    void noStepLosesAllOfItsDays() {
        PropertyCheck.holds(random -> {
            Programme programme = SampleProgrammes.any(random);
            int day = random.nextInt(4 * programme.length());
            Place running = programme.running(day);
            int first = day - running.day() + 1;
            boolean some = false;
            for (int other = first; other < first + running.days(); other++) {
                some |= !programme.placeOf(other).returned();
            }

            assertThat(some).isTrue();
        });
    }

    private static Place standing(Programme programme, int day) {
        int left = day % programme.length();
        for (Step step : List.copyOf(programme.steps())) {
            if (left < step.days()) {
                return new Place(step.practice(), left + 1, step.days(), false);
            }
            left -= step.days();
        }
        throw new AssertionError("a day beyond the end");
    }

    private static void onReturns(BiConsumer<Programme, Integer> law) {
        PropertyCheck.holds(random -> {
            Programme programme = SampleProgrammes.any(random);
            for (int day = 0; day < 3 * programme.length(); day++) {
                if (programme.placeOf(day).returned()) {
                    law.accept(programme, day);
                }
            }
        });
    }
}
