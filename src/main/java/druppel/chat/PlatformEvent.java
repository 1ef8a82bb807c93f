package druppel.chat;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import java.time.ZoneId;
import java.util.Optional;

/// An event that a platform reports and that is not a user action.
public sealed interface PlatformEvent {
    Workspace at();

    /// Whom it is about; empty if it is about a workspace.
    default Optional<PlatformUser> person() {
        return switch (this) {
            case Closed _ -> Optional.empty();
            case Changed changed -> Optional.of(changed.who());
            case Removed removed -> Optional.of(removed.who());
            case DoNotDisturbChanged changed -> Optional.of(changed.who());
        };
    }

    /// The platform no longer accepts the bot in a workspace; `why` is a short code.
    record Closed(Workspace at, String why) implements PlatformEvent {}

    /// A user's profile changed; fields that the platform leaves out are empty.
    record Changed(PlatformUser who, Optional<ZoneId> zone, Optional<Language> language, UserProfile.Role role)
            implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// A user removed or blocked the bot; `why` is a short code.
    record Removed(PlatformUser who, String why) implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// A user's do-not-disturb status changed; empty if they may be disturbed at any time.
    record DoNotDisturbChanged(PlatformUser who, Optional<QuietPeriod> quiet) implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }
}
