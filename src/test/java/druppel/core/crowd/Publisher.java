package druppel.core.crowd;

import java.util.Set;

/// A way to show figures about groups, as what happens reaches it.
interface Publisher {
    void contributed(Deed deed);

    /// Somebody took something back, or had all of it forgotten.
    void takenBack(Deed deed);

    void weekIsOver();

    /// What each figure that can be seen now is made of.
    Set<Set<Deed>> figures();
}
