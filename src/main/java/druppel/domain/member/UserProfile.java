package druppel.domain.member;

import druppel.domain.Language;
import java.time.ZoneId;
import java.util.Optional;

/// Profile of a user as the platform reports it, before they choose their own settings.
///
/// @param zone empty if the platform does not report it
public record UserProfile(Optional<ZoneId> zone, Language language, Role role) {

    /// Role of a user in their workspace, as the platform reports it.
    public enum Role {
        PERSON,
        /// Administrator or owner.
        ADMIN,
        /// User from outside, such as a guest or a member of another workspace.
        GUEST,
        BOT,
        /// Deactivated user.
        GONE
    }
}
