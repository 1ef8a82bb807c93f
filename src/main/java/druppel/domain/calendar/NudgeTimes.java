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
/// Times are whole minutes, and there is at least one weekday; anything else throws `IllegalArgumentException`.
///
/// @param wishedFollowUp the time that was chosen for the follow-up, which may be before the nudge; empty for none
public record NudgeTimes(Set<DayOfWeek> days, LocalTime at, Optional<LocalTime> wishedFollowUp) {
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
        wishedFollowUp.ifPresent(NudgeTimes::requireWholeMinute);
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
        return new NudgeTimes(otherDays, at, wishedFollowUp);
    }

    /// The same weekdays and the same wish for the follow-up, with the nudge at another time.
    public NudgeTimes at(LocalTime time) {
        return new NudgeTimes(days, time, wishedFollowUp);
    }

    /// The time of the follow-up: the wished one or, if that does not come after the nudge, three hours after it.
    /// Empty if there should be none, or if it would be past midnight.
    public Optional<LocalTime> followUp() {
        return wishedFollowUp.flatMap(wish -> wish.isAfter(at) ? wishedFollowUp : threeHoursAfter(at));
    }

    /// The same times with another follow-up, or with none.
    public NudgeTimes followingUp(Optional<LocalTime> time) {
        return new NudgeTimes(days, at, time);
    }

    /// The time of the weekly recap: 16:30, or half an hour after the last message of the day if that is later.
    LocalTime recap() {
        LocalTime lastWord = followUp().orElse(at);
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
