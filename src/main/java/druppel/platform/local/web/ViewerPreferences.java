package druppel.platform.local.web;

import druppel.domain.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Viewer preferences: the language and time zone of the reader of a page.
///
/// @param knownZone empty if neither the member nor the browser told it
public record ViewerPreferences(Language language, Optional<ZoneId> knownZone) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    public String say(PageTexts pageTexts) {
        return pageTexts.in(language);
    }

    /// The day, such as *Monday 30 November*.
    public String day(Instant at) {
        return written("EEEE d MMMM", at);
    }

    /// The day with its year, such as *Mon 30 November 2026*.
    public String date(Instant at) {
        return written("EEE d MMMM yyyy", at);
    }

    /// The short weekday, such as *Mon*.
    public String weekday(Instant at) {
        return written("EEE", at);
    }

    /// The time of day, such as *9:00*, or *9:00 UTC* in the time zone of readers whose own is unknown.
    public String time(Instant at) {
        return written("H:mm", at) + (zone().equals(UTC) ? " UTC" : "");
    }

    public boolean zoneUnknown() {
        return knownZone.isEmpty();
    }

    /// The time zone; UTC if it is unknown.
    ZoneId zone() {
        return knownZone.orElse(UTC);
    }

    /// Whether two instants are on different days in this time zone.
    boolean daysApart(Instant one, Instant other) {
        return !one.atZone(zone()).toLocalDate().equals(other.atZone(zone()).toLocalDate());
    }

    private String written(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone()));
    }
}
