package druppel.adapter.pages.rhythm;

import druppel.chat.RequestContext;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.MonthGrid;
import druppel.message.DateFormat;
import druppel.message.RhythmPageTextKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Calendar of one month, in which the first and the last day of a pause are chosen by following a link each.
///
/// @param first the first day off that has been chosen
/// @param last the last one
public record PauseCalendar(
        RequestContext context, YearMonth month, Optional<LocalDate> first, Optional<LocalDate> last) {
    private static final int MONTHS_AHEAD = 12;

    /// What a date is to the member.
    public enum Mark {
        PAUSE,
        DAY_OFF,
        NUDGE,
        FREE
    }

    /// A date of the calendar.
    ///
    /// @param link where a choice of it leads; empty for a date that is over
    public record Day(
            int number,
            boolean inside,
            boolean today,
            boolean chosen,
            Mark mark,
            String label,
            Optional<String> link) {}

    /// The calendar of the month that is asked for, or else of the first day chosen; of the present month otherwise,
    /// and for one that is over or too far ahead.
    static PauseCalendar of(
            RequestContext context, Optional<YearMonth> asked, Optional<LocalDate> first, Optional<LocalDate> last) {
        YearMonth present = YearMonth.from(context.today());
        YearMonth month = asked.or(() -> first.map(YearMonth::from))
                .filter(wanted -> !wanted.isBefore(present) && !wanted.isAfter(present.plusMonths(MONTHS_AHEAD)))
                .orElse(present);
        return new PauseCalendar(context, month, first, last);
    }

    public String title() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", context.language().locale())
                .format(month);
    }

    /// The short and the full names of the weekdays, from Monday.
    public List<List<String>> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> List.of(
                        DateFormat.day(day, context.language()),
                        day.getDisplayName(
                                TextStyle.FULL_STANDALONE, context.language().locale())))
                .toList();
    }

    /// How far the choice is: nothing, the first day, or both.
    public String choice() {
        if (last.isPresent()) {
            return "both";
        }
        return first.isPresent() ? "first" : "none";
    }

    public Optional<String> earlier() {
        return month.isAfter(YearMonth.from(context.today()))
                ? Optional.of(address(month.minusMonths(1), first, last))
                : Optional.empty();
    }

    public Optional<String> later() {
        return month.isBefore(YearMonth.from(context.today()).plusMonths(MONTHS_AHEAD))
                ? Optional.of(address(month.plusMonths(1), first, last))
                : Optional.empty();
    }

    public List<List<Day>> weeks() {
        return new MonthGrid(month)
                .weeks().stream()
                        .map(week -> week.stream().map(this::day).toList())
                        .toList();
    }

    private Day day(LocalDate date) {
        Mark mark = mark(date);
        return new Day(
                date.getDayOfMonth(),
                new MonthGrid(month).contains(date),
                date.equals(context.today()),
                isChosen(date),
                mark,
                label(date, mark),
                Optional.of(choosing(date)).filter(_ -> !date.isBefore(context.today())));
    }

    private Mark mark(LocalDate date) {
        MemberSchedule schedule = context.member().schedule();
        if (schedule.paused(date)) {
            return Mark.PAUSE;
        }
        if (context.dayOff(date).isPresent()) {
            return Mark.DAY_OFF;
        }
        return schedule.scheduled(date) ? Mark.NUDGE : Mark.FREE;
    }

    private boolean isChosen(LocalDate date) {
        return first.filter(from -> !date.isBefore(from) && !date.isAfter(last.orElse(from)))
                .isPresent();
    }

    /// The address after the choice of a date: the last day after the first, otherwise a new first one.
    private String choosing(LocalDate date) {
        boolean ends =
                last.isEmpty() && first.filter(from -> !date.isBefore(from)).isPresent();
        return ends ? address(month, first, Optional.of(date)) : address(month, Optional.of(date), Optional.empty());
    }

    private static String address(YearMonth month, Optional<LocalDate> first, Optional<LocalDate> last) {
        List<String> query = new ArrayList<>(List.of("month=" + month));
        first.ifPresent(date -> query.add("first=" + date));
        last.ifPresent(date -> query.add("last=" + date));
        return RhythmPageServlet.PATH + "?" + String.join("&", query) + "#pauses";
    }

    private String label(LocalDate date, Mark mark) {
        List<String> parts = new ArrayList<>(List.of(DateFormat.date(date, context.language())));
        switch (mark) {
            case PAUSE -> parts.add(context.text(RhythmPageTextKey.RHYTHM_MARK_PAUSE));
            case DAY_OFF -> context.dayOff(date).ifPresent(parts::add);
            case NUDGE -> parts.add(context.text(RhythmPageTextKey.RHYTHM_MARK_NUDGE));
            case FREE -> {}
        }
        if (isChosen(date)) {
            parts.add(context.text(RhythmPageTextKey.RHYTHM_MARK_CHOSEN));
        }
        return String.join(", ", parts);
    }
}
