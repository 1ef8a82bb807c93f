package druppel.domain.delivery;

import druppel.domain.calendar.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Identity of a database across restores: which installation it belongs to, and which epoch of it. An epoch ends when
/// the database goes back in time, such as by a restored backup.
///
/// @param installation random and permanent; copies of a database have it in common
/// @param epoch counts from 1
/// @param highWater the latest time that this database has seen; `Instant.EPOCH` if none yet
/// @param lookBefore messages due until then may have been sent before the database went back; empty if it never did
public record DatabaseIdentity(String installation, long epoch, Instant highWater, Optional<Instant> lookBefore) {
    /// How often the high water is raised while the database is in use.
    public static final Duration RAISED_EVERY = Duration.ofMinutes(1);

    /// How much of what happened the high water may not show: one that is due, and one that comes late.
    private static final Duration UNSEEN = RAISED_EVERY.multipliedBy(2);

    /// How long a message that is tied to no date may be planned again with a later due time.
    private static final Duration REPEATED = Duration.ofDays(7);

    public DatabaseIdentity {
        if (installation.isBlank() || epoch < 1) {
            throw new IllegalArgumentException("a database has an installation, and its epochs count from 1");
        }
    }

    /// The first epoch of an installation.
    public static DatabaseIdentity first(String installation) {
        return new DatabaseIdentity(installation, 1, Instant.EPOCH, Optional.empty());
    }

    /// The epoch that begins now because the database went back in time; empty if it did not.
    ///
    /// Where nothing is remembered, a database that was not in use just now may have been restored on another
    /// machine.
    ///
    /// @param remembered what is remembered outside the database
    public Optional<DatabaseIdentity> nextEpoch(Optional<DatabaseIdentity> remembered, Instant now) {
        Optional<DatabaseIdentity> own = remembered.filter(other -> other.installation.equals(installation) || isNew());
        return own.isPresent()
                ? own.filter(this::isBehind).map(other -> after(other, now))
                : Optional.of(this)
                        .filter(database -> database.isLeftBefore(now))
                        .map(one -> one.after(now));
    }

    /// The epoch that begins now because a backup was restored into this database. What is remembered tells until when
    /// messages may have been sent, if it is of this installation and ahead of the backup; else they may until now.
    ///
    /// @param remembered what is remembered outside the database
    public DatabaseIdentity restored(Optional<DatabaseIdentity> remembered, Instant now) {
        return remembered
                .filter(other -> other.installation.equals(installation) && isBehind(other))
                .map(other -> after(other, now))
                .orElseGet(() -> after(now));
    }

    /// Whether a message may have been sent before the database went back. Messages that are tied to no date are
    /// planned again with a later due time.
    public boolean mayHaveSent(MessageKind messageKind, Instant dueAt) {
        Duration later = messageKind.isOfNoDay() ? REPEATED : Duration.ZERO;
        return lookBefore.filter(until -> !dueAt.isAfter(until.plus(later))).isPresent();
    }

    /// Never in use since it was created or upgraded.
    private boolean isNew() {
        return highWater.equals(Instant.EPOCH);
    }

    /// Whether it has gone back in time, compared with what is remembered outside it.
    public boolean isBehind(DatabaseIdentity other) {
        return other.epoch > epoch || other.highWater.isAfter(highWater);
    }

    private boolean isLeftBefore(Instant now) {
        return !isNew() && now.isAfter(highWater.plus(UNSEEN));
    }

    private DatabaseIdentity after(DatabaseIdentity other, Instant now) {
        Instant seen = other.highWater.plus(UNSEEN);
        return new DatabaseIdentity(
                other.installation,
                Math.max(epoch, other.epoch) + 1,
                later(highWater, other.highWater),
                Optional.of(seen.isBefore(now) ? seen : now));
    }

    private DatabaseIdentity after(Instant now) {
        return new DatabaseIdentity(installation, epoch + 1, now, Optional.of(now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
