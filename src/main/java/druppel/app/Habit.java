package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import druppel.core.habit.Offer;
import druppel.core.habit.Repair;
import druppel.core.habit.Score;
import druppel.core.habit.Streak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// How a member's habit stands, recomputed from the rows.
record Habit(List<Day> days, Streak streak, Score score, Optional<Offer> repair) {

    private static final int YEARS = 2;

    private Habit(List<Day> days, Optional<Offer> repair) {
        this(days, Streak.of(days), Score.of(days), repair);
    }

    static Habit of(Rows rows, Member member, LocalDate today) {
        List<Day> days =
                new ArrayList<>(
                        rows.reflections().days(member.id(), today.minusYears(YEARS), today));
        if (nudgeToCome(member, today)) {
            days.removeIf(day -> day.date().equals(today));
            days.add(
                    new Day(
                            today,
                            rows.reflections().any(member.id(), today)
                                    ? Mark.PRACTISED
                                    : Mark.OPEN));
        }
        return new Habit(days, Repair.offer(days, rows.reflections().repairs(member.id()), today));
    }

    /// The same once today is practised, where it was open. An offer looks only at days before
    /// today.
    Habit practised(LocalDate today) {
        return with(
                day -> day.equals(new Day(today, Mark.OPEN)) ? new Day(today, Mark.PRACTISED) : day,
                repair);
    }

    /// The same once an offer is taken: what was missed since the break is excused, and the next
    /// repair is weeks away.
    Habit mended(Offer taken) {
        Set<LocalDate> missed = Repair.mended(taken, days);
        return with(
                day -> missed.contains(day.date()) ? new Day(day.date(), Mark.EXCUSED) : day,
                Optional.empty());
    }

    private Habit with(UnaryOperator<Day> change, Optional<Offer> offer) {
        return new Habit(days.stream().map(change).toList(), offer);
    }

    /// Whoever practises before today's nudge arrives has practised today.
    private static boolean nudgeToCome(Member member, LocalDate today) {
        return member.due()
                .filter(due -> due.kind() == Kind.NUDGE && due.date().equals(today))
                .isPresent();
    }

    /// How many scheduled days were practised since a date.
    int practisedSince(LocalDate since) {
        return (int)
                days.stream()
                        .filter(day -> day.mark() == Mark.PRACTISED && !day.date().isBefore(since))
                        .count();
    }
}
