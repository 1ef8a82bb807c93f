package druppel.app;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who looks after a workspace: whom the platform says so of at this moment, and whoever the
/// settings name by the platform's own user id.
public record Admins(Set<String> ids, Map<Platform, Chat> chats) {
    public Admins {
        ids = Set.copyOf(ids);
    }

    boolean include(Person person) {
        return ids.contains(person.user())
                || Optional.ofNullable(chats.get(person.platform()))
                        .flatMap(chat -> chat.profile(person))
                        .map(profile -> profile.role() == Role.ADMIN)
                        .orElse(false);
    }
}
