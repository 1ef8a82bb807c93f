package druppel.feature.streak;

import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.MessageKind;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.HabitEvent;
import druppel.domain.habit.PractisedDays;
import druppel.domain.habit.Regularity;
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

/// Status of a member's habit, computed from the stored deliveries and reflections.
public record HabitStatus(
        List<HabitDay> days, Streak streak, Regularity regularity, Optional<StreakRepair.Offer> repair) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private HabitStatus(List<HabitDay> days, Optional<StreakRepair.Offer> repair) {
        this(days, Streak.of(days), Regularity.of(days), repair);
    }

    public static HabitStatus of(Repositories rows, Member member, LocalDate today) {
        List<HabitDay> days = new ArrayList<>(rows.reflections().days(member.id(), FIRST, today));
        if (nudgeToCome(member, today)) {
            days.removeIf(habitDay -> habitDay.date().equals(today));
            days.add(new HabitDay(
                    today,
                    rows.reflections().practised(member.id(), today)
                            ? HabitDay.Status.PRACTISED
                            : HabitDay.Status.OPEN));
        }
        return new HabitStatus(
                days,
                StreakRepair.offer(days, rows.reflections().repairs(member.id()).values(), today));
    }

    /// What changed since an earlier status, the event most worth telling first.
    public List<HabitEvent> eventsSince(HabitStatus before) {
        return HabitEvent.between(before.days, days);
    }

    /// What the days missed since a date decided, that date included: a used reserve, or the end of the streak. The
    /// date is that of the newest message that could tell it.
    public List<HabitEvent> eventsOfMisses(LocalDate since) {
        return eventsSince(with(habitDay -> openIfMissed(habitDay, since), repair));
    }

    /// The last date on which the streak can be repaired; empty if no repair is open.
    public Optional<LocalDate> repairableUntil(MemberSchedule schedule) {
        return repair.flatMap(offer -> StreakRepair.lastDay(offer, days, schedule::scheduled));
    }

    private static HabitDay openIfMissed(HabitDay habitDay, LocalDate since) {
        boolean missed = habitDay.dayStatus() == HabitDay.Status.MISSED;
        return missed && !habitDay.date().isBefore(since)
                ? new HabitDay(habitDay.date(), HabitDay.Status.OPEN)
                : habitDay;
    }

    /// The status once today is practised, if it was open. A repair offer depends only on earlier days.
    public HabitStatus practised(LocalDate today) {
        return with(
                habitDay -> habitDay.equals(new HabitDay(today, HabitDay.Status.OPEN))
                        ? new HabitDay(today, HabitDay.Status.PRACTISED)
                        : habitDay,
                repair);
    }

    /// The status once a repair offer is used: missed days since the break are excused, and the next repair
    /// is possible only after some weeks.
    public HabitStatus repaired(StreakRepair.Offer taken) {
        Set<LocalDate> missed = StreakRepair.excusedDates(taken, days);
        return with(
                habitDay -> missed.contains(habitDay.date())
                        ? new HabitDay(habitDay.date(), HabitDay.Status.EXCUSED)
                        : habitDay,
                Optional.empty());
    }

    /// The status once a date is no longer practised: today is open again, an earlier scheduled date is missed, and any
    /// other is no day of the habit.
    public HabitStatus unpractised(LocalDate date, LocalDate today) {
        HabitDay.Status status = date.isBefore(today) ? HabitDay.Status.MISSED : HabitDay.Status.OPEN;
        HabitDay extra = new HabitDay(date, HabitDay.Status.EXTRA);
        List<HabitDay> left = days.stream()
                .filter(habitDay -> !habitDay.equals(extra))
                .map(habitDay -> habitDay.date().equals(date) ? new HabitDay(date, status) : habitDay)
                .toList();
        return new HabitStatus(left, repair);
    }

    /// The status once the repair of these dates is taken back: they are missed again.
    public HabitStatus unrepaired(Set<LocalDate> repaired) {
        return with(
                habitDay -> repaired.contains(habitDay.date())
                        ? new HabitDay(habitDay.date(), HabitDay.Status.MISSED)
                        : habitDay,
                repair);
    }

    private HabitStatus with(UnaryOperator<HabitDay> change, Optional<StreakRepair.Offer> offer) {
        return new HabitStatus(days.stream().map(change).toList(), offer);
    }

    /// Whether today's nudge is still to be sent; practising before it counts for today.
    private static boolean nudgeToCome(Member member, LocalDate today) {
        return member.due()
                .filter(due ->
                        due.messageKind() == MessageKind.NUDGE && due.date().equals(today))
                .isPresent();
    }

    /// Whether a date is a practised day.
    public boolean isPractised(LocalDate date) {
        return days.stream().anyMatch(day -> day.date().equals(date) && day.practised());
    }

    /// The number of days practised in a period, both ends included.
    public PractisedDays practised(LocalDate from, LocalDate to) {
        return PractisedDays.of(days, from, to);
    }

    /// The number of days practised ever.
    public PractisedDays practised() {
        return practised(FIRST, LocalDate.MAX);
    }
}
