package druppel.chat;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import java.time.Instant;
import java.util.Map;

/// A platform's answer about the do-not-disturb status of several users.
public sealed interface DoNotDisturbStatus {

    /// The quiet periods by user; users that are missing may be disturbed at any time.
    record Known(Map<PlatformUser, QuietPeriod> quiet) implements DoNotDisturbStatus {
        public Known {
            quiet = Map.copyOf(quiet);
        }
    }

    /// The platform gave no answer; it must not be asked again before this time.
    record Unknown(Instant askAgain) implements DoNotDisturbStatus {}
}
