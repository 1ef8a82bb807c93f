package druppel.feature.streak;

import druppel.domain.habit.HabitEvent;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.Optional;

/// Text of a habit event: one line for the next message.
public record HabitEventText(Texts texts) {

    /// The event in one line.
    ///
    /// @param repairableUntil the last date on which an ended streak can be repaired
    public String line(HabitEvent event, Optional<LocalDate> repairableUntil) {
        return switch (event) {
            case HabitEvent.Comeback _ -> texts.say(MemberTextKey.HABIT_COMEBACK);
            case HabitEvent.Milestone(int length) -> texts.say(MemberTextKey.HABIT_MILESTONE, "length", length);
            case HabitEvent.LongestPassed(int length) -> texts.say(MemberTextKey.HABIT_LONGEST, "length", length);
            case HabitEvent.ReserveUsed(LocalDate on, int length) ->
                texts.say(MemberTextKey.HABIT_RESERVE_USED, "date", date(on), "length", length);
            case HabitEvent.StreakEnded ended -> ended(ended, repairableUntil);
        };
    }

    private String ended(HabitEvent.StreakEnded ended, Optional<LocalDate> repairableUntil) {
        String line = texts.say(MemberTextKey.HABIT_STREAK_ENDED, "length", ended.length(), "date", date(ended.on()));
        String next = repairableUntil
                .map(until -> texts.say(MemberTextKey.HABIT_REPAIRABLE, "date", date(until)))
                .orElseGet(() -> texts.say(MemberTextKey.HABIT_NEW_STREAK));
        return line + " " + next;
    }

    private String date(LocalDate date) {
        return DateFormat.date(date, texts.language());
    }
}
