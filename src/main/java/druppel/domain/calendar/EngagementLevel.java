package druppel.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Engagement of a member: the nudge frequency they want, the one in force, and since when they have been silent.
///
/// After five unanswered nudges the sixth asks whether once a week would be better. After ten, nudges come once a week,
/// and the first of these says so. After four of those nudges stop, which the fourth has announced. Any reply resumes
/// them and restores the frequency that the member wanted.
///
/// @param wish the frequency the member wants: daily or weekly
/// @param nudgeFrequency the frequency in force
/// @param silentSince due time of the first nudge since the last reply
public record EngagementLevel(NudgeFrequency wish, NudgeFrequency nudgeFrequency, Optional<Instant> silentSince) {
    private static final int ASK = 5;
    private static final int SLOW_DOWN = 10;
    private static final int FALL_ASLEEP = 4;
    private static final Duration NOT_YET = Duration.ofDays(2);

    public EngagementLevel {
        if (wish == NudgeFrequency.ASLEEP) {
            throw new IllegalArgumentException("A member cannot wish for no nudges; they would leave instead.");
        }
    }

    /// The engagement of a new member.
    public static EngagementLevel initial() {
        return wishing(NudgeFrequency.DAILY);
    }

    /// The engagement of an active member who wants nudges daily or weekly.
    public static EngagementLevel wishing(NudgeFrequency wish) {
        return new EngagementLevel(wish, wish, Optional.empty());
    }

    /// The engagement after a reply.
    public EngagementLevel afterReply() {
        return wishing(wish);
    }

    /// Whether the bot reduced the frequency by itself.
    public boolean reduced() {
        return nudgeFrequency != wish;
    }

    /// The engagement after a nudge is sent.
    public EngagementLevel afterNudge(Instant due) {
        return silentSince.isPresent() ? this : new EngagementLevel(wish, nudgeFrequency, Optional.of(due));
    }

    /// The engagement after this number of unanswered nudges.
    public EngagementLevel after(int unanswered) {
        return switch (nudgeFrequency) {
            case DAILY -> unanswered < SLOW_DOWN ? this : reduced(NudgeFrequency.WEEKLY);
            case WEEKLY -> unanswered < FALL_ASLEEP ? this : reduced(NudgeFrequency.ASLEEP);
            case ASLEEP -> this;
        };
    }

    /// The notice that the next nudge adds after this number of unanswered ones.
    public Optional<Notice> notice(int unanswered) {
        return switch (nudgeFrequency) {
            case DAILY -> unanswered == ASK ? Optional.of(Notice.ASKS_WEEKLY) : Optional.empty();
            case WEEKLY -> weekly(unanswered);
            case ASLEEP -> Optional.empty();
        };
    }

    /// Whether the number of unanswered nudges may matter now; active members need not be counted.
    public boolean counts(Instant now) {
        return silentSince.isPresent() && now.isAfter(silentSince.get().plus(NOT_YET));
    }

    private Optional<Notice> weekly(int unanswered) {
        if (unanswered == FALL_ASLEEP - 1) {
            return Optional.of(Notice.SAYS_GOODBYE);
        }
        return unanswered == 0 && reduced() ? Optional.of(Notice.SAYS_WEEKLY) : Optional.empty();
    }

    private EngagementLevel reduced(NudgeFrequency slower) {
        return new EngagementLevel(wish, slower, Optional.empty());
    }

    /// Notice that a nudge adds for a member who has not replied for a while.
    public enum Notice {
        /// Asks whether once a week would be better.
        ASKS_WEEKLY,
        /// Says that nudges come once a week from now on.
        SAYS_WEEKLY,
        /// Says that this is the last nudge until the member replies.
        SAYS_GOODBYE
    }
}
