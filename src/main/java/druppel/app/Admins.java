package druppel.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who looks after a workspace: whom the platform says so of at this moment, and whoever the
/// settings name by the platform's own user id, in whatever case it was pasted.
public record Admins(Set<String> ids, Map<Platform, Chat> chats) {
    public Admins {
        ids = ids.stream().map(Admins::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean include(Person person) {
        return ids.contains(plain(person.user()))
                || Optional.ofNullable(chats.get(person.platform()))
                        .flatMap(chat -> chat.profile(person))
                        .map(profile -> profile.role() == Role.ADMIN)
                        .orElse(false);
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
