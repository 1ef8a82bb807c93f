package druppel.core.calendar;

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
/// @param tempo how often it comes
/// @param silentSince when the first nudge was due since which there was no word
public record Presence(Tempo wish, Tempo tempo, Optional<Instant> silentSince) {
    private static final int ASK = 5;
    private static final int SLOW_DOWN = 10;
    private static final int FALL_ASLEEP = 4;
    private static final Duration NOT_YET = Duration.ofDays(2);

    public Presence {
        if (wish == Tempo.ASLEEP) {
            throw new IllegalArgumentException("Nobody wishes to be asleep: they would stop.");
        }
    }

    /// Somebody who has just come.
    public static Presence beginning() {
        return wishing(Tempo.DAILY);
    }

    /// Somebody who is heard from and wants it daily or weekly.
    public static Presence wishing(Tempo wish) {
        return new Presence(wish, wish, Optional.empty());
    }

    /// The same once there is a word.
    public Presence heard() {
        return wishing(wish);
    }

    /// Whether the bot has drawn back by itself.
    public boolean drawnBack() {
        return tempo != wish;
    }

    /// The same with a nudge that goes out.
    public Presence nudged(Instant due) {
        return silentSince.isPresent() ? this : new Presence(wish, tempo, Optional.of(due));
    }

    /// How it goes on after so many nudges without a word.
    public Presence after(int unanswered) {
        return switch (tempo) {
            case DAILY -> unanswered < SLOW_DOWN ? this : drawnBack(Tempo.WEEKLY);
            case WEEKLY -> unanswered < FALL_ASLEEP ? this : drawnBack(Tempo.ASLEEP);
            case ASLEEP -> this;
        };
    }

    /// What the nudge that comes after so many without a word says beside itself.
    public Optional<Remark> remark(int unanswered) {
        return switch (tempo) {
            case DAILY -> unanswered == ASK ? Optional.of(Remark.ASKS_WEEKLY) : Optional.empty();
            case WEEKLY -> weekly(unanswered);
            case ASLEEP -> Optional.empty();
        };
    }

    /// Whether the nudges without a word can be so many that their number matters, so that who was
    /// heard from need not be counted.
    public boolean counts(Instant now) {
        return silentSince.isPresent() && now.isAfter(silentSince.get().plus(NOT_YET));
    }

    private Optional<Remark> weekly(int unanswered) {
        if (unanswered == FALL_ASLEEP - 1) {
            return Optional.of(Remark.SAYS_GOODBYE);
        }
        return unanswered == 0 && drawnBack() ? Optional.of(Remark.SAYS_WEEKLY) : Optional.empty();
    }

    private Presence drawnBack(Tempo slower) {
        return new Presence(wish, slower, Optional.empty());
    }
}
