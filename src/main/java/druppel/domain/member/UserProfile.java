package druppel.domain.member;

import druppel.domain.Language;
import java.time.ZoneId;
import java.util.Optional;

/// Profile of a user as the platform reports it, before they choose their own settings.
///
/// @param zone empty if the platform does not report it
public record UserProfile(Optional<ZoneId> zone, Language language, Role role) {}
