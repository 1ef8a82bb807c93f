package druppel.feature.streak;

import druppel.domain.calendar.MessageKind;
import druppel.domain.habit.DayStatus;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.RepairOffer;
import druppel.domain.habit.Streak;
import druppel.domain.habit.StreakRepair;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// How a member's habit stands, recomputed from the rows.
public record HabitStatus(List<HabitDay> days, Streak streak, Regularity regularity, Optional<RepairOffer> repair) {

    private static final int YEARS = 2;

    private HabitStatus(List<HabitDay> days, Optional<RepairOffer> repair) {
        this(days, Streak.of(days), Regularity.of(days), repair);
    }

    public static HabitStatus of(Repositories rows, Member member, LocalDate today) {
        List<HabitDay> days = new ArrayList<>(rows.reflections().days(member.id(), today.minusYears(YEARS), today));
        if (nudgeToCome(member, today)) {
            days.removeIf(habitDay -> habitDay.date().equals(today));
            days.add(new HabitDay(
                    today, rows.reflections().any(member.id(), today) ? DayStatus.PRACTISED : DayStatus.OPEN));
        }
        return new HabitStatus(days, StreakRepair.offer(days, rows.reflections().repairs(member.id()), today));
    }

    /// The same once today is practised, where it was open. An offer looks only at days before
    /// today.
    public HabitStatus practised(LocalDate today) {
        return with(
                habitDay -> habitDay.equals(new HabitDay(today, DayStatus.OPEN))
                        ? new HabitDay(today, DayStatus.PRACTISED)
                        : habitDay,
                repair);
    }

    /// The same once an offer is taken: what was missed since the break is excused, and the next
    /// repair is weeks away.
    public HabitStatus mended(RepairOffer taken) {
        Set<LocalDate> missed = StreakRepair.mended(taken, days);
        return with(
                habitDay ->
                        missed.contains(habitDay.date()) ? new HabitDay(habitDay.date(), DayStatus.EXCUSED) : habitDay,
                Optional.empty());
    }

    private HabitStatus with(UnaryOperator<HabitDay> change, Optional<RepairOffer> offer) {
        return new HabitStatus(days.stream().map(change).toList(), offer);
    }

    /// Whoever practises before today's nudge arrives has practised today.
    private static boolean nudgeToCome(Member member, LocalDate today) {
        return member.due()
                .filter(due ->
                        due.messageKind() == MessageKind.NUDGE && due.date().equals(today))
                .isPresent();
    }

    /// How many scheduled days were practised since a date.
    int practisedSince(LocalDate since) {
        return (int) days.stream()
                .filter(habitDay -> habitDay.dayStatus() == DayStatus.PRACTISED
                        && !habitDay.date().isBefore(since))
                .count();
    }
}
