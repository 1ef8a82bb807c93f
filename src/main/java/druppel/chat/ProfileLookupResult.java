package druppel.chat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What a platform says when it is asked who somebody is.
public sealed interface ProfileLookupResult {
    /// What is said of somebody who acts now; where their platform has no chat, it may be later.
    static ProfileLookupResult now(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::profile);
    }

    /// The same of somebody who can wait.
    static ProfileLookupResult patiently(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::introduction);
    }

    private static ProfileLookupResult of(
            Map<Platform, Chat> chats, PlatformUser user, BiFunction<Chat, PlatformUser, ProfileLookupResult> ask) {
        return Optional.ofNullable(chats.get(user.platform()))
                .map(chat -> ask.apply(chat, user))
                .orElse(new Later());
    }

    record Known(UserProfile profile) implements ProfileLookupResult {}

    /// There is nobody of that id.
    record Nobody() implements ProfileLookupResult {}

    /// It does not say now; it may be asked again later.
    record Later() implements ProfileLookupResult {}
}
