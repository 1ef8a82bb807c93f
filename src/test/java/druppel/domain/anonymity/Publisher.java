package druppel.domain.anonymity;

import java.util.Set;

/// A method of publishing figures about groups as events arrive.
interface Publisher {
    void contributed(Contribution contribution);

    /// Somebody withdrew a contribution, or deleted all their data.
    void takenBack(Contribution contribution);

    void weekIsOver();

    /// The contributions that each visible figure consists of.
    Set<Set<Contribution>> figures();
}
