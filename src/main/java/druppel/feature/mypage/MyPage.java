package druppel.feature.mypage;

import druppel.domain.habit.HabitDay;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Reserve;
import druppel.domain.library.SelfCheck;
import druppel.feature.habit.PracticeOverview;
import druppel.feature.streak.HabitStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the page of a member shows.
///
/// @param today the nudge that can be answered now, or that of today
/// @param repairableUntil the last date on which the streak can be repaired; empty if no repair is open
/// @param reserves all reserves ever earned, oldest first
/// @param day the chosen day of the pond
/// @param course the regularity after each day that counts, oldest first
/// @param checks complete self-checks, newest first
public record MyPage(
        Standing standing,
        Optional<TodayNudge> today,
        HabitStatus habit,
        Optional<LocalDate> repairableUntil,
        List<Reserve> reserves,
        Pond pond,
        Optional<DayDetail> day,
        List<Regularity.Moment> course,
        PracticeOverview practices,
        List<SelfCheck> checks) {
    public MyPage {
        reserves = List.copyOf(reserves);
        course = List.copyOf(course);
        checks = List.copyOf(checks);
    }

    /// Whether nudges come to the member, and why not.
    public enum Standing {
        ACTIVE,
        /// On a pause, or a day off.
        PAUSED,
        /// No longer nudged after a long silence.
        ASLEEP,
        LEFT,
        UNREACHABLE
    }

    /// Whether no nudge has come yet.
    public boolean isNew() {
        return today.isEmpty() && habit.days().stream().allMatch(day -> day.dayStatus() == HabitDay.Status.OPEN);
    }
}
