package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Weekdays and local times of a member's nudge and of the optional follow-up.
///
/// Times are whole minutes; the follow-up is later on the same day than the nudge. Other values throw
/// `IllegalArgumentException`.
public record NudgeTimes(Set<DayOfWeek> days, LocalTime at, Optional<LocalTime> followUp) {
    private static final int HOURS_TO_FOLLOW_UP = 3;
    private static final int MINUTES_TO_RECAP = 30;
    private static final int MINUTES_AFTER_RECAP = 10;
    private static final LocalTime RECAP = LocalTime.of(16, 30);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    public NudgeTimes {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Nudge times need at least one weekday.");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        requireWholeMinute(at);
        followUp.ifPresent(NudgeTimes::requireWholeMinute);
        if (followUp.isPresent() && !followUp.get().isAfter(at)) {
            throw new IllegalArgumentException(
                    "A follow-up at " + followUp.get() + " is not later than the nudge at " + at + ".");
        }
    }

    /// The default: Monday to Friday at 09:00, with a follow-up at 16:00.
    public static NudgeTimes standard() {
        return new NudgeTimes(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                Optional.of(LocalTime.of(16, 0)));
    }

    public boolean scheduled(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    /// The same times on other weekdays.
    public NudgeTimes on(Set<DayOfWeek> otherDays) {
        return new NudgeTimes(otherDays, at, followUp);
    }

    /// The same weekdays at another time.
    ///
    /// A follow-up that would no longer come after the nudge moves to three hours after it, or is switched off if
    /// that is past midnight.
    public NudgeTimes at(LocalTime time) {
        boolean stillLater = followUp.isEmpty() || followUp.get().isAfter(time);
        return new NudgeTimes(days, time, stillLater ? followUp : threeHoursAfter(time));
    }

    /// The same times with another follow-up, or with none.
    public NudgeTimes followingUp(Optional<LocalTime> time) {
        return new NudgeTimes(days, at, time);
    }

    /// The time of the weekly recap: 16:30, or half an hour after the last message of the day if that is later.
    LocalTime recap() {
        LocalTime lastWord = followUp.orElse(at);
        if (lastWord.isBefore(RECAP)) {
            return RECAP;
        }
        return lastWord.isBefore(LAST_MINUTE.minusMinutes(MINUTES_TO_RECAP))
                ? lastWord.plusMinutes(MINUTES_TO_RECAP)
                : LAST_MINUTE;
    }

    /// The time of the occasional message after a recap: a little later, so that the two are read separately.
    LocalTime afterRecap() {
        LocalTime recap = recap();
        return recap.isBefore(LAST_MINUTE.minusMinutes(MINUTES_AFTER_RECAP))
                ? recap.plusMinutes(MINUTES_AFTER_RECAP)
                : LAST_MINUTE;
    }

    private static Optional<LocalTime> threeHoursAfter(LocalTime time) {
        return Optional.of(time.plusHours(HOURS_TO_FOLLOW_UP)).filter(later -> later.isAfter(time));
    }

    private static void requireWholeMinute(LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("Nudge times are whole minutes, not " + time + ".");
        }
    }
}
