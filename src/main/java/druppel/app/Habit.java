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

/// How a member's habit stands, recomputed from the rows.
record Habit(List<Day> days, Streak streak, Score score, Optional<Offer> repair) {

    private static final int YEARS = 2;

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
        Optional<Offer> repair = Repair.offer(days, rows.reflections().repairs(member.id()), today);
        return new Habit(days, Streak.of(days), Score.of(days), repair);
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
