package druppel.domain.member;

import druppel.domain.Language;
import java.time.ZoneId;
import java.util.Optional;

/// What a platform tells of a person before they set it themselves.
///
/// @param zone empty where it does not say
public record UserProfile(Optional<ZoneId> zone, Language language, Role role) {}
