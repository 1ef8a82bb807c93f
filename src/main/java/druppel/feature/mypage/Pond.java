package druppel.feature.mypage;

import druppel.domain.Language;
import druppel.domain.calendar.FreeDay;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.chart.WeekGrid;
import druppel.domain.habit.DayMark;
import druppel.domain.habit.HabitDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The year of a member as weeks of days, each with its mark and, if it does not count, the reason.
public record Pond(List<Week> weeks) {
    /// Weeks of a pond: four rows of thirteen on a phone, two of twenty-six on a wide screen.
    private static final int WEEKS = 52;

    public Pond {
        weeks = List.copyOf(weeks);
    }

    /// Week from a Monday; the running one ends today.
    public record Week(LocalDate monday, List<Day> days) {
        public Week {
            days = List.copyOf(days);
        }
    }

    /// Day of the year.
    ///
    /// @param reason why it does not count; empty for all other marks
    /// @param holiday the name of a holiday, if it is known
    public record Day(LocalDate date, DayMark mark, Optional<Reason> reason, Optional<String> holiday) {}

    /// Reason why a day does not count.
    public enum Reason {
        HOLIDAY,
        PAUSE,
        DAY_OFF,
        WEEKEND,
        WEEKDAY,
        /// Missed, and repaired by a brave nudge.
        REPAIRED,
        /// A working day on which no nudge arrived.
        NO_NUDGE,
        /// Before the member's first nudge.
        BEFORE
    }

    /// The number of days with each mark.
    public Map<DayMark, Long> counts() {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .collect(Collectors.groupingBy(Day::mark, Collectors.counting()));
    }

    /// What the days of a year are read from.
    ///
    /// @param repaired the missed dates that a repair made up for
    /// @param schedule the member's schedule by their settings of now
    record Source(
            Collection<HabitDay> days,
            Set<LocalDate> repaired,
            MemberSchedule schedule,
            Language language,
            LocalDate today) {

        Pond pond() {
            Map<LocalDate, DayMark> marks = DayMark.of(days);
            LocalDate first = first();
            WeekGrid grid = new WeekGrid(WEEKS, today);
            List<List<Day>> weeks = new ArrayList<>();
            grid.days().forEach(date -> {
                if (grid.column(date) == weeks.size()) {
                    weeks.add(new ArrayList<>());
                }
                weeks.getLast().add(day(date, marks.getOrDefault(date, DayMark.EXCUSED), first));
            });
            return new Pond(weeks.stream()
                    .map(week -> new Week(week.getFirst().date(), week))
                    .toList());
        }

        Day day(LocalDate date) {
            return day(date, DayMark.of(days).getOrDefault(date, DayMark.EXCUSED), first());
        }

        private LocalDate first() {
            return days.stream()
                    .map(HabitDay::date)
                    .min(Comparator.naturalOrder())
                    .orElse(today);
        }

        private Day day(LocalDate date, DayMark mark, LocalDate first) {
            Optional<Reason> reason = mark == DayMark.EXCUSED ? Optional.of(reason(date, first)) : Optional.empty();
            Optional<String> holiday = reason.filter(Reason.HOLIDAY::equals)
                    .flatMap(any -> schedule.holidays().name(date, language));
            return new Day(date, mark, reason, holiday);
        }

        private Reason reason(LocalDate date, LocalDate first) {
            if (repaired.contains(date)) {
                return Reason.REPAIRED;
            }
            return date.isBefore(first)
                    ? Reason.BEFORE
                    : schedule.freeDay(date).map(Source::reason).orElse(Reason.NO_NUDGE);
        }

        private static Reason reason(FreeDay day) {
            return switch (day) {
                case HOLIDAY -> Reason.HOLIDAY;
                case PAUSE -> Reason.PAUSE;
                case DAY_OFF -> Reason.DAY_OFF;
                case WEEKEND -> Reason.WEEKEND;
                case WEEKDAY -> Reason.WEEKDAY;
            };
        }
    }
}
