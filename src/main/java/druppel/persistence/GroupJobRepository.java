package druppel.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repository of group jobs: when each is due next. A name is the kind of job and its subject, such as
/// `buddies:slack:T0123`.
public interface GroupJobRepository {
    /// The jobs that are due, longest waiting first, at most this number. One indexed query.
    List<String> due(Instant now, int most);

    /// The jobs that are due after a moment. One indexed query.
    List<String> dueAfter(Instant moment);

    /// When the next job of any kind is due.
    Optional<Instant> nextDue();

    /// When a job is due; empty if there is none with that name.
    Optional<Instant> dueAt(String name);

    /// Schedules a job at this moment, replacing its earlier due time.
    void schedule(String name, Instant at);

    /// Schedules a job if there is none with that name; an existing one is left as it is.
    default void scheduleIfAbsent(String name, Instant at) {
        if (dueAt(name).isEmpty()) {
            schedule(name, at);
        }
    }

    void remove(String name);
}
