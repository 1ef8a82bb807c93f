package druppel.app;

import druppel.core.Language;
import java.time.ZoneId;
import java.util.Optional;

/// What a platform tells of a person before they set it themselves.
///
/// @param zone empty where it does not say
public record Profile(Optional<ZoneId> zone, Language language, Role role) {}
