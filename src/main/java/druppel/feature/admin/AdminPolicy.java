package druppel.feature.admin;

import druppel.chat.Chat;
import druppel.chat.ProfileLookupResult;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides who is a workspace admin: people whom the platform currently calls an admin, and those named in
/// the settings with their workspace. Ids are compared case-insensitively.
public record AdminPolicy(Set<PlatformUser> named, Map<Platform, Chat> chats) {
    public AdminPolicy {
        named = named.stream().map(AdminPolicy::plain).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this account is an admin of its workspace.
    public boolean isAdmin(PlatformUser user) {
        return named.contains(plain(user))
                || (ProfileLookupResult.immediately(chats, user)
                                instanceof ProfileLookupResult.Known(UserProfile profile)
                        && profile.role() == UserProfile.Role.ADMIN);
    }

    private static PlatformUser plain(PlatformUser user) {
        return new PlatformUser(
                user.platform(),
                user.workspace().toLowerCase(Locale.ROOT),
                user.user().toLowerCase(Locale.ROOT));
    }
}
