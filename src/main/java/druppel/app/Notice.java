package druppel.app;

import druppel.core.Language;
import java.time.ZoneId;
import java.util.Optional;

/// Something that a platform tells and nobody said.
public sealed interface Notice {
    Workspace at();

    /// The platform lets the bot into a workspace no more, and says why in a word.
    record Closed(Workspace at, String why) implements Notice {}

    /// Somebody is as follows now; what the platform leaves out is empty.
    record Changed(Person who, Optional<ZoneId> zone, Optional<Language> language, Role role)
            implements Notice {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// Somebody has sent the bot away, or takes nothing from it any more, and says why in a word.
    record Parted(Person who, String why) implements Notice {
        @Override
        public Workspace at() {
            return who.at();
        }
    }

    /// Somebody has changed when they want no disturbance; empty where they may be disturbed at any
    /// time.
    record Quieted(Person who, Optional<Quiet> quiet) implements Notice {
        @Override
        public Workspace at() {
            return who.at();
        }
    }
}
