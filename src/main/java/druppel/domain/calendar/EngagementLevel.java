package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often somebody wants to hear from the bot, how often they do, and since when they have been
/// silent.
///
/// Five nudges without a word: the sixth asks whether once a week would be better. Ten: once a week
/// it is, and the first of these says so. Four of those: asleep, which the fourth has said. Any
/// word wakes, and brings back what they wanted themselves.
///
/// @param wish how often they want it: daily or weekly
/// @param nudgeFrequency how often it comes
/// @param silentSince when the first nudge was due since which there was no word
public record EngagementLevel(NudgeFrequency wish, NudgeFrequency nudgeFrequency, Optional<Instant> silentSince) {
    private static final int ASK = 5;
    private static final int SLOW_DOWN = 10;
    private static final int FALL_ASLEEP = 4;
    private static final Duration NOT_YET = Duration.ofDays(2);

    public EngagementLevel {
        if (wish == NudgeFrequency.ASLEEP) {
            throw new IllegalArgumentException("Nobody wishes to be asleep: they would stop.");
        }
    }

    /// Somebody who has just come.
    public static EngagementLevel beginning() {
        return wishing(NudgeFrequency.DAILY);
    }

    /// Somebody who is heard from and wants it daily or weekly.
    public static EngagementLevel wishing(NudgeFrequency wish) {
        return new EngagementLevel(wish, wish, Optional.empty());
    }

    /// The same once there is a word.
    public EngagementLevel heard() {
        return wishing(wish);
    }

    /// Whether the bot has drawn back by itself.
    public boolean drawnBack() {
        return nudgeFrequency != wish;
    }

    /// The same with a nudge that goes out.
    public EngagementLevel nudged(Instant due) {
        return silentSince.isPresent() ? this : new EngagementLevel(wish, nudgeFrequency, Optional.of(due));
    }

    /// How it goes on after so many nudges without a word.
    public EngagementLevel after(int unanswered) {
        return switch (nudgeFrequency) {
            case DAILY -> unanswered < SLOW_DOWN ? this : drawnBack(NudgeFrequency.WEEKLY);
            case WEEKLY -> unanswered < FALL_ASLEEP ? this : drawnBack(NudgeFrequency.ASLEEP);
            case ASLEEP -> this;
        };
    }

    /// What the nudge that comes after so many without a word says beside itself.
    public Optional<InactivityNotice> remark(int unanswered) {
        return switch (nudgeFrequency) {
            case DAILY -> unanswered == ASK ? Optional.of(InactivityNotice.ASKS_WEEKLY) : Optional.empty();
            case WEEKLY -> weekly(unanswered);
            case ASLEEP -> Optional.empty();
        };
    }

    /// Whether the nudges without a word can be so many that their number matters, so that who was
    /// heard from need not be counted.
    public boolean counts(Instant now) {
        return silentSince.isPresent() && now.isAfter(silentSince.get().plus(NOT_YET));
    }

    private Optional<InactivityNotice> weekly(int unanswered) {
        if (unanswered == FALL_ASLEEP - 1) {
            return Optional.of(InactivityNotice.SAYS_GOODBYE);
        }
        return unanswered == 0 && drawnBack() ? Optional.of(InactivityNotice.SAYS_WEEKLY) : Optional.empty();
    }

    private EngagementLevel drawnBack(NudgeFrequency slower) {
        return new EngagementLevel(wish, slower, Optional.empty());
    }
}
