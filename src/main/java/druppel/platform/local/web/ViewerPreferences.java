package druppel.platform.local.web;

import druppel.domain.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Viewer preferences: the language and time zone of the reader of a page.
public record ViewerPreferences(Language language, ZoneId zone) {

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

    /// The time of day, such as *09:00*.
    public String time(Instant at) {
        return written("HH:mm", at);
    }

    /// Whether two instants are on different days in this time zone.
    boolean daysApart(Instant one, Instant other) {
        return !one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    private String written(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
    }
}
