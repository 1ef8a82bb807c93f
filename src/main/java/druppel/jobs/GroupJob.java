package druppel.jobs;

import druppel.persistence.DeliveryRepository.Plan;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One kind of what happens to several people together, such as the buddies of a week.
public interface GroupJob {
    /// What the names of its rounds begin with, up to the colon.
    String kind();

    /// Takes a turn in a round that is due. Changes nothing but rows, since it may be done again.
    ///
    /// @param about the name of the round after the colon
    Turn turn(Repositories rows, String about, Instant now);

    /// Computes what takes long before the turn's transaction begins. The round that is given takes
    /// the turn, and goes by what was computed only where the rows are still as they were then.
    ///
    /// @param now the moment of the turn
    default GroupJob ahead(UnitOfWork store, String about, Instant now) {
        return this;
    }

    /// What comes of a turn.
    ///
    /// @param plans what is to be sent by it
    /// @param next when the round is due again; empty where it is over
    record Turn(List<Plan> plans, Optional<Instant> next) {
        public Turn {
            plans = List.copyOf(plans);
        }

        /// Nothing to send, and no next time.
        public static Turn over() {
            return new Turn(List.of(), Optional.empty());
        }
    }
}
