package druppel.boot;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.workspace.ActChainLink;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.identity.ActAnchor;
import druppel.store.identity.StateFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Guard that remembers in the state file how far the chain of admin acts goes. Without it, whoever writes to the
/// database could cut off its end, and what is left would be a sound chain.
///
/// It moves on only while the chain has what is remembered. A restored backup may lack it: then it begins at the end of
/// the backup, and what was lost is remembered too.
final class ActChainGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ActChainGuard.class);

    private final UnitOfWork store;
    private final StateFile stateFile;
    private boolean reported;

    ActChainGuard(UnitOfWork store, StateFile stateFile) {
        this.store = store;
        this.stateFile = stateFile;
    }

    /// Remembers the end of the chain.
    void run(Instant now) throws IOException {
        Optional<ActAnchor> known = stateFile.acts();
        Optional<ActAnchor> next = store.read(rows -> next(rows, known, now));
        if (next.isEmpty()) {
            report();
        } else if (!next.equals(known)) {
            stateFile.write(next.get());
        }
    }

    private static Optional<ActAnchor> next(Repositories rows, Optional<ActAnchor> known, Instant now) {
        DatabaseIdentity database = rows.identity().get();
        ActChainLink last = rows.adminActs().lastLink();
        if (known.isEmpty()) {
            return Optional.of(ActAnchor.first(database, last));
        }
        ActAnchor anchor = known.get();
        return rows.adminActs().holds(anchor.last())
                ? Optional.of(anchor.at(database, last))
                : Optional.of(anchor)
                        .filter(earlier -> earlier.isOfEarlier(database))
                        .map(earlier -> earlier.losing(last, now).at(database, last));
    }

    private void report() {
        if (!reported) {
            reported = true;
            LOG.error("Acts of admins are missing that were in their log; druppel doctor says which");
        }
    }
}
