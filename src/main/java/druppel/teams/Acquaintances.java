package druppel.teams;

import druppel.app.Person;
import druppel.app.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What people are like, as Teams tells it along with what they do; of very many the ones heard
/// from last. Safe for use by many threads at once.
final class Acquaintances {
    private static final int REMEMBERED = 10_000;

    private final Map<Person, Profile> profiles =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Person, Profile> eldest) {
                    return size() > REMEMBERED;
                }
            };

    synchronized void note(Person person, Profile profile) {
        profiles.put(person, profile);
    }

    synchronized Optional<Profile> of(Person person) {
        return Optional.ofNullable(profiles.get(person));
    }
}
