package druppel.platform.local.web;

import druppel.domain.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Who reads a page: in which language, and where.
public record ViewerPreferences(Language language, ZoneId zone) {

    public String say(PageTexts pageTexts) {
        return pageTexts.in(language);
    }

    /// The day as it is said, such as *Monday 30 November*.
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

    /// Whether two moments lie on different days here.
    boolean daysApart(Instant one, Instant other) {
        return !one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    private String written(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
    }
}
