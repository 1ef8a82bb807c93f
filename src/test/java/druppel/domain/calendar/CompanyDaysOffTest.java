package druppel.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyDaysOffTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 24);
    private static final CompanyDayOff CLOSURE = new CompanyDayOff(THURSDAY, THURSDAY.plusDays(1), "Winter closure");
    private static final CompanyDaysOff DAYS = new CompanyDaysOff(List.of(CLOSURE));
    private static final Holidays CHRISTMAS = new Holidays() {
        @Override
        public boolean isHoliday(LocalDate date) {
            return date.getMonthValue() == 12 && (date.getDayOfMonth() == 25 || date.getDayOfMonth() == 28);
        }

        @Override
        public Optional<String> name(LocalDate date, Language language) {
            return Optional.of("Christmas").filter(_ -> isHoliday(date));
        }
    };

    @Test
    void bothEndsOfASpanAreOff() {
        assertThat(THURSDAY.minusDays(1).datesUntil(THURSDAY.plusDays(3)).filter(DAYS::isHoliday))
                .containsExactly(THURSDAY, THURSDAY.plusDays(1));
    }

    @Test
    void publicHolidaysCountBesideThem() {
        Holidays both = DAYS.and(CHRISTMAS);
        assertThat(both.isHoliday(THURSDAY)).isTrue();
        assertThat(both.isHoliday(THURSDAY.plusDays(4))).isTrue();
        assertThat(both.isHoliday(THURSDAY.plusDays(5))).isFalse();
    }

    @Test
    void aDateThatIsBothHasTheNameOfTheCompany() {
        Holidays both = DAYS.and(CHRISTMAS);
        assertThat(both.name(THURSDAY.plusDays(1), Language.NL)).contains("Winter closure");
        assertThat(both.name(THURSDAY.plusDays(4), Language.NL)).contains("Christmas");
    }

    @Test
    void theScheduleAndTheAnswerWindowLeaveThemOut() {
        MemberSchedule schedule = new MemberSchedule(
                ZoneId.of("Europe/Amsterdam"), NudgeTimes.standard(), Pauses.NONE, DAYS.and(Holidays.none()));
        Instant wednesdayEvening = Instant.parse("2026-12-23T20:00:00Z");

        assertThat(schedule.next(wednesdayEvening, Optional.empty()))
                .map(ScheduledMessage::date)
                .contains(LocalDate.of(2026, 12, 28));
        assertThat(new AnswerWindow(schedule).lastDay(LocalDate.of(2026, 12, 23)))
                .isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void theDayBeforeThemClosesTheWeek() {
        MemberSchedule schedule = new MemberSchedule(
                ZoneId.of("Europe/Amsterdam"), NudgeTimes.standard(), Pauses.NONE, DAYS.and(Holidays.none()));

        assertThat(schedule.on(THURSDAY.minusDays(1)))
                .extracting(ScheduledMessage::messageKind)
                .contains(MessageKind.RECAP);
    }

    @Test
    void thoseThatAreOverAreKeptAndNotToCome() {
        assertThat(DAYS.notOver(THURSDAY.plusDays(1))).containsExactly(CLOSURE);
        assertThat(DAYS.notOver(THURSDAY.plusDays(2))).isEmpty();
        assertThat(DAYS.isHoliday(THURSDAY)).isTrue();
    }

    @Test
    void aDayOffChecksItself() {
        assertThatThrownBy(() -> new CompanyDayOff(THURSDAY, THURSDAY.minusDays(1), "Back"))
                .hasMessageContaining("from");
        assertThatThrownBy(() -> new CompanyDayOff(THURSDAY, THURSDAY.plusDays(92), "Long"))
                .hasMessageContaining("92 days");
        assertThatThrownBy(() -> new CompanyDayOff(THURSDAY, THURSDAY, " ")).hasMessageContaining("name");
        assertThatThrownBy(() -> new CompanyDayOff(THURSDAY, THURSDAY, "a\nb")).hasMessageContaining("one line");
        assertThatThrownBy(() -> new CompanyDayOff(THURSDAY, THURSDAY, "a".repeat(61)))
                .hasMessageContaining("60 characters");
    }
}
