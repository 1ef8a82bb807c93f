package druppel.local;

import druppel.app.Person;
import druppel.app.Profile;
import druppel.app.Role;
import druppel.core.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What browsers told of the newest visitors; the member's own settings keep it from then on. Safe
/// for use by many threads at once.
final class Profiles {
    private static final int MOST = 1_000;
    private static final Profile UNKNOWN = new Profile(Optional.empty(), Language.EN, Role.PERSON);

    private final Map<Person, Profile> told = new LinkedHashMap<>();

    synchronized void note(Person person, Profile profile) {
        told.remove(person);
        told.put(person, profile);
        if (told.size() > MOST) {
            told.remove(told.keySet().iterator().next());
        }
    }

    synchronized Profile of(Person person) {
        return Optional.ofNullable(told.get(person)).orElse(UNKNOWN);
    }
}
