package druppel.app;

import java.util.Optional;

/// How people are reached, as they were heard from last. A member who is forgotten takes theirs
/// along.
public interface Contacts {
    Optional<Contact> find(Person person);

    /// Keeps how somebody is reached, in the place of what was known.
    void note(Person person, Contact contact);
}
