package druppel.chat;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import java.time.Instant;
import java.util.Map;

/// What a platform says when it is asked who wants no disturbance.
public sealed interface DoNotDisturbStatus {

    /// When each of them wants none; who is left out may be disturbed at any time.
    record Told(Map<PlatformUser, QuietPeriod> quiet) implements DoNotDisturbStatus {
        public Told {
            quiet = Map.copyOf(quiet);
        }
    }

    /// It does not say, and is asked no more before then.
    record Untold(Instant askAgain) implements DoNotDisturbStatus {}
}
