package druppel.feature.streak;

import druppel.domain.habit.HabitEvent;
import druppel.message.Block;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Texts of habit events: one line for the next message.
///
/// @param brave whether a brave nudge may come, for the member to repair a streak
public record HabitEventCards(Texts texts, boolean brave) {

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

    /// The event as blocks above a message, with the button that repairs an ended streak while that is possible.
    ///
    /// @param stillOpen the missed date, if practice on it can still be told
    public List<Block> notice(HabitEvent event, Optional<LocalDate> repairableUntil, Optional<LocalDate> stillOpen) {
        String told = stillOpen
                .map(day -> " " + texts.say(MemberTextKey.HABIT_STILL_COUNTS, "date", date(day)))
                .orElse("");
        Block line = new Block.Paragraph(line(event, repairableUntil) + told);
        boolean repairable = event instanceof HabitEvent.StreakEnded && repairableUntil.isPresent();
        return repairable
                ? List.of(line, Block.buttons(StreakButton.REPAIR.plain("", texts.say(MemberTextKey.STREAK_REPAIR))))
                : List.of(line);
    }

    private String ended(HabitEvent.StreakEnded ended, Optional<LocalDate> repairableUntil) {
        String line = texts.say(MemberTextKey.HABIT_STREAK_ENDED, "length", ended.length(), "date", date(ended.on()));
        String next = repairableUntil
                .map(until -> texts.say(MemberTextKey.HABIT_REPAIRABLE, "date", date(until), "brave", brave))
                .orElseGet(() -> texts.say(MemberTextKey.HABIT_NEW_STREAK));
        return line + " " + next;
    }

    private String date(LocalDate date) {
        return DateFormat.date(date, texts.language());
    }
}
