package druppel.chat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The result of looking up a user's profile.
public sealed interface ProfileLookupResult {
    /// Looks up a user who is waiting for an answer; `Later` if the platform has no chat here.
    static ProfileLookupResult immediately(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::profile);
    }

    /// Looks up a user in the background.
    static ProfileLookupResult inBackground(Map<Platform, Chat> chats, PlatformUser user) {
        return of(chats, user, Chat::profileInBackground);
    }

    private static ProfileLookupResult of(
            Map<Platform, Chat> chats, PlatformUser user, BiFunction<Chat, PlatformUser, ProfileLookupResult> ask) {
        return Optional.ofNullable(chats.get(user.platform()))
                .map(chat -> ask.apply(chat, user))
                .orElse(new Unavailable());
    }

    record Known(UserProfile profile) implements ProfileLookupResult {}

    /// No user has this id.
    record NotFound() implements ProfileLookupResult {}

    /// The platform gave no answer; it can be asked again later.
    record Unavailable() implements ProfileLookupResult {}
}
