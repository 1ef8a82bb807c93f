package druppel.app;

import druppel.core.Language;
import java.time.ZoneId;

/// What a platform tells of a person before they set it themselves.
public record Profile(ZoneId zone, Language language, Role role) {}
