package druppel.app;

import druppel.core.buddy.Pair;
import java.util.List;
import java.util.Set;

/// Whom members do not want to meet, known to them alone. Somebody is named by the platform's id,
/// whether the bot knows them or not.
public interface Avoided {
    void add(long member, Person person);

    /// Whether there was anything to take back.
    boolean remove(long member, Person person);

    /// Whom a member avoids, the one added last first.
    List<Person> of(long member);

    /// Those who want to meet somebody in a workspace and of whom one avoids the other.
    Set<Pair> apart(Workspace workspace);
}
