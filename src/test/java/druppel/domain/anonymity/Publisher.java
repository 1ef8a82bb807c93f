package druppel.domain.anonymity;

import java.util.Set;

/// A way to show figures about groups, as what happens reaches it.
interface Publisher {
    void contributed(Contribution contribution);

    /// Somebody took something back, or had all of it forgotten.
    void takenBack(Contribution contribution);

    void weekIsOver();

    /// What each figure that can be seen now is made of.
    Set<Set<Contribution>> figures();
}
