package druppel.feature.admin;

import druppel.chat.Chat;
import druppel.chat.ProfileLookupResult;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.session.OidcIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decides who is a workspace admin: people whom the platform currently calls an admin, and those named in
/// the settings with their workspace, or by an identity that is linked to their account. Ids are compared
/// case-insensitively, but for the ids of an OpenID provider, which may differ by case.
///
/// @param identities the identities of an account at the OpenID provider
public record AdminPolicy(
        Set<PlatformUser> named, Map<Platform, Chat> chats, Function<PlatformUser, List<OidcIdentity>> identities) {
    /// A policy without an OpenID provider.
    public AdminPolicy(Set<PlatformUser> named, Map<Platform, Chat> chats) {
        this(named, chats, user -> List.of());
    }

    public AdminPolicy {
        named = named.stream().map(AdminPolicy::plain).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this account is an admin of its workspace.
    public boolean isAdmin(PlatformUser user) {
        return named.contains(plain(user))
                || (!named.isEmpty() && isNamedByIdentity(user))
                || (ProfileLookupResult.immediately(chats, user)
                                instanceof ProfileLookupResult.Known(UserProfile profile)
                        && profile.role() == UserProfile.Role.ADMIN);
    }

    private boolean isNamedByIdentity(PlatformUser user) {
        return identities.apply(user).stream().map(OidcIdentity::localAccount).anyMatch(named::contains);
    }

    private static PlatformUser plain(PlatformUser user) {
        if (OidcIdentity.isLocalAccount(user)) {
            return user;
        }
        return new PlatformUser(
                user.platform(),
                user.workspace().toLowerCase(Locale.ROOT),
                user.user().toLowerCase(Locale.ROOT));
    }
}
