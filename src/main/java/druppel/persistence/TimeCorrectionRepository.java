package druppel.persistence;

import java.time.Instant;

/// Repository that corrects times which lie further ahead than they can have been set, because the clock was ahead when
/// they were stored. Left alone, they would keep members waiting, or secrets valid, until the clock gets there.
public interface TimeCorrectionRepository {
    /// Corrects leases, pauses, claims, postponed deliveries, look-ups, renewals, sessions, codes and failed attempts;
    /// returns the number of rows. Due times of members and group jobs follow from rules and are no part of it.
    int correct(Instant now);
}
