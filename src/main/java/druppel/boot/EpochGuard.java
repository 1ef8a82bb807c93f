package druppel.boot;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.persistence.NewEpoch;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.KeyMaintenance;
import druppel.store.identity.StateFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Guard that notices that the database went back in time, such as by a restored backup, and begins a new epoch: what
/// was due before is then looked for before it is sent, and who was forgotten since is forgotten again. Thread-safe.
///
/// Once a minute it raises the high water of the database and then of the state file, in this order: a database that is
/// behind the file has gone back. The state file may be shared by several processes.
final class EpochGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EpochGuard.class);

    private final UnitOfWork store;
    private final KeyMaintenance keys;
    private final StateFile stateFile;
    private final TrustedClock clock;
    private final ActChainGuard acts;
    private Optional<DatabaseIdentity> remembered = Optional.empty();
    private Instant next = Instant.MIN;
    private boolean failed;

    EpochGuard(UnitOfWork store, KeyMaintenance keys, StateFile stateFile, TrustedClock clock) {
        this.store = store;
        this.keys = keys;
        this.stateFile = stateFile;
        this.clock = clock;
        this.acts = new ActChainGuard(store, stateFile);
    }

    /// Checks the database and raises the high water, at most once a minute and only while the clock is settled.
    synchronized void run() {
        if (clock.settled() && !clock.instant().isBefore(next)) {
            check(clock.instant());
        }
    }

    /// Raises the high water a last time.
    @Override
    public synchronized void close() {
        next = Instant.MIN;
        run();
    }

    private void check(Instant now) {
        Optional<DatabaseIdentity> known = stateFile.read().or(() -> remembered);
        // A folder that cannot be written remembers nothing, so a missing file there says nothing.
        if (known.isPresent() || stateFile.isWritable()) {
            store.write(rows -> begin(rows, known, now)).ifPresent(this::restored);
        }
        remember(store.claim(this::raised), now);
        next = now.plus(DatabaseIdentity.RAISED_EVERY);
    }

    /// A high water never falls again, so it follows the clock only while its time is proven.
    private DatabaseIdentity raised(Repositories rows) {
        clock.proven().ifPresent(rows.identity()::raise);
        return rows.identity().get();
    }

    private static Optional<DatabaseIdentity> begin(Repositories rows, Optional<DatabaseIdentity> known, Instant now) {
        return rows.identity().get().nextEpoch(known, now).filter(epoch -> new NewEpoch(epoch).begin(rows, now));
    }

    private void restored(DatabaseIdentity epoch) {
        LOG.atWarn()
                .addKeyValue("epoch", epoch.epoch())
                .addKeyValue(
                        "lookBefore", epoch.lookBefore().map(Instant::toString).orElse(""))
                .log("The database went back in time, was moved or is another one; messages due before are looked for"
                        + " before they are sent");
        keys.forgetAgain();
    }

    private void remember(DatabaseIdentity identity, Instant now) {
        remembered = Optional.of(identity);
        try {
            stateFile.write(identity);
            acts.run(now);
            failed = false;
        } catch (IOException failure) {
            if (!failed) {
                failed = true;
                LOG.atWarn()
                        .addKeyValue("file", stateFile.path())
                        .addKeyValue("failure", failure.getClass().getSimpleName())
                        .log("The state file cannot be written; a restored backup is not noticed");
            }
        }
    }
}
