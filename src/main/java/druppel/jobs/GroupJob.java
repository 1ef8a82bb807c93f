package druppel.jobs;

import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Recurring job for a group of people, such as pairing the buddies of a week.
public interface GroupJob {
    /// The prefix of the names of its runs, up to the colon.
    String kind();

    /// Executes a run that is due. It may change only the database, because it may be repeated.
    ///
    /// @param about the name of the run after the colon
    Turn execute(Repositories rows, String about, Instant now);

    /// When a run would be due next if it was executed now; empty if it is not needed.
    Optional<Instant> next(Repositories rows, String about, Instant now);

    /// Precomputes slow parts before the run's transaction begins. The returned job executes the run, and
    /// uses the precomputed result only if the data has not changed since.
    ///
    /// @param now the time of the run
    default GroupJob prepare(UnitOfWork store, String about, Instant now) {
        return this;
    }

    /// The result of a run.
    ///
    /// @param plans the messages to send
    /// @param next when the run is due again; empty if it is finished
    record Turn(List<Plan> plans, Optional<Instant> next) {
        public Turn {
            plans = List.copyOf(plans);
        }

        /// A result without messages and without a next run.
        public static Turn finished() {
            return new Turn(List.of(), Optional.empty());
        }
    }
}
