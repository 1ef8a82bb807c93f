package druppel.feature.streak;

import druppel.domain.habit.WeeklyProgress;
import druppel.message.ReviewTextKey;
import druppel.message.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/// Sentences of the recap about what changed since last week: the days, the streak and the regularity. What became less
/// is told without reproach, or not at all.
record RecapChanges(Texts texts, WeeklyProgress now, WeeklyProgress.Before before) {
    private static final int STEADY_PERCENT = 1;

    Stream<String> sentences() {
        return Stream.of(days(), streak(), regularity()).flatMap(Optional::stream);
    }

    private Optional<String> days() {
        int days = now.week().total();
        return before.lastWeek().filter(_ -> days > 0).map(lastWeek -> days(days, lastWeek.total()));
    }

    private String days(int days, int last) {
        if (days > last) {
            return texts.say(ReviewTextKey.RECAP_MORE_DAYS, "more", days - last);
        }
        return days == last
                ? texts.say(ReviewTextKey.RECAP_SAME_DAYS)
                : texts.say(ReviewTextKey.RECAP_FEWER_DAYS, "last", last);
    }

    private Optional<String> streak() {
        int length = now.streak().length();
        int last = before.streak().length();
        if (length == 0 || length < last) {
            return Optional.empty();
        }
        boolean grew = last > 0 && length > last && length == last + now.week().total();
        return Optional.of(
                grew
                        ? texts.say(ReviewTextKey.RECAP_STREAK_GREW, "before", last, "length", length)
                        : texts.say(ReviewTextKey.RECAP_STREAK, "length", length));
    }

    private Optional<String> regularity() {
        int percent = now.regularity().percent();
        int growth = percent - before.regularity().percent();
        if (percent == 0 || growth < -STEADY_PERCENT) {
            return Optional.empty();
        }
        return Optional.of(texts.say(
                growth > STEADY_PERCENT ? ReviewTextKey.RECAP_REGULARITY_GROWS : ReviewTextKey.RECAP_REGULARITY_STEADY,
                "percent",
                percent));
    }
}
