package druppel.chat;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Role;
import druppel.domain.member.Workspace;
import java.time.ZoneId;
import java.util.Optional;

/// Something that a platform tells and nobody said.
public sealed interface PlatformEvent {
    Workspace at();

    /// The platform lets the bot into a workspace no more, and says why in a word.
    record Closed(Workspace at, String why) implements PlatformEvent {}

    /// Somebody is as follows now; what the platform leaves out is empty.
    record Changed(PlatformUser who, Optional<ZoneId> zone, Optional<Language> language, Role role)
            implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// Somebody has sent the bot away, or takes nothing from it any more, and says why in a word.
    record Parted(PlatformUser who, String why) implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// Somebody has changed when they want no disturbance; empty where they may be disturbed at any
    /// time.
    record Quieted(PlatformUser who, Optional<QuietPeriod> quiet) implements PlatformEvent {
        @Override
        public Workspace at() {
            return who.at();
        }
    }
}
