package druppel.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When each round is due next. A name is the kind of a round and what it is about, as in
/// `buddies:slack:T0123`.
public interface GroupJobRepository {
    /// The rounds that are due, at most so many, the longest waiting first. One indexed query.
    List<String> due(Instant now, int most);

    /// When the next round of any kind is due.
    Optional<Instant> next();

    /// When a round is due; empty where there is none of that name.
    Optional<Instant> at(String name);

    /// From now on a round is due at this moment, whenever it was due before.
    void set(String name, Instant at);

    /// The same where there is no round of that name; one that is there stays as it is.
    default void begin(String name, Instant at) {
        if (at(name).isEmpty()) {
            set(name, at);
        }
    }

    void remove(String name);
}
