package druppel.app;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who looks after a workspace: whom the platform says so of at this moment, and whoever the
/// settings name with their workspace, in whatever case the ids were pasted.
public record Admins(Set<Person> named, Map<Platform, Chat> chats) {
    public Admins {
        named = named.stream().map(Admins::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean include(Person person) {
        return named.contains(plain(person))
                || (Introduction.now(chats, person) instanceof Introduction.Known(Profile profile)
                        && profile.role() == Role.ADMIN);
    }

    private static Person plain(Person person) {
        return new Person(
                person.platform(),
                person.workspace().toLowerCase(Locale.ROOT),
                person.user().toLowerCase(Locale.ROOT));
    }
}
