package druppel.app;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What a platform says when it is asked who somebody is.
public sealed interface Introduction {
    /// What is said of somebody who acts now; where their platform has no chat, it may be later.
    static Introduction now(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::profile);
    }

    /// The same of somebody who can wait.
    static Introduction patiently(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::introduction);
    }

    private static Introduction of(
            Map<Platform, Chat> chats, PlatformUser user, BiFunction<Chat, PlatformUser, Introduction> ask) {
        return Optional.ofNullable(chats.get(user.platform()))
                .map(chat -> ask.apply(chat, user))
                .orElse(new Later());
    }

    record Known(UserProfile profile) implements Introduction {}

    /// There is nobody of that id.
    record Nobody() implements Introduction {}

    /// It does not say now; it may be asked again later.
    record Later() implements Introduction {}
}
