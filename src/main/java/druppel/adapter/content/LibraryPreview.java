package druppel.adapter.content;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.library.CalendarPreview;
import druppel.domain.library.Catalogue;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Programme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Output of `library preview`: the calendar of a newcomer, one line per working day.
///
/// @param holidays the days off other than the weekend
public record LibraryPreview(Catalogue catalogue, Programme programme, Holidays holidays, Language language) {
    private static final String GAP = "  ";

    /// A line for each scheduled day in this number of dates.
    public List<String> lines(LocalDate from, int dates) {
        Map<LocalDate, CalendarPreview.Day> days = new CalendarPreview(catalogue, programme, this::scheduled)
                .days(from, dates).stream().collect(Collectors.toMap(CalendarPreview.Day::date, Function.identity()));
        return from.datesUntil(from.plusDays(dates))
                .filter(NudgeTimes.standard()::scheduled)
                .map(date -> line(date, Optional.ofNullable(days.get(date))))
                .toList();
    }

    private boolean scheduled(LocalDate date) {
        return NudgeTimes.standard().scheduled(date) && !holidays.isHoliday(date);
    }

    private String line(LocalDate date, Optional<CalendarPreview.Day> day) {
        String told =
                DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH).format(date);
        return told + GAP + day.map(this::told).orElseGet(() -> "no nudge: " + holiday(date));
    }

    private String holiday(LocalDate date) {
        return holidays.name(date, language).orElse("a public holiday");
    }

    private String told(CalendarPreview.Day day) {
        return Stream.of(
                        padded(name(day.nudge().practice())),
                        "%-6s".formatted(place(day)),
                        day.nudge().in(language).nudge() + " [" + day.nudge().id() + "]")
                .collect(Collectors.joining(GAP));
    }

    private static String place(CalendarPreview.Day day) {
        Programme.Place place = day.place();
        if (day.reason() == NudgeChoice.Reason.BOOSTER) {
            return "again";
        }
        return place.returned() ? "back" : place.day() + "/" + place.days();
    }

    private String padded(String name) {
        int longest = programme.steps().stream()
                .mapToInt(step -> name(step.practice()).length())
                .max()
                .orElse(0);
        return name + " ".repeat(longest - name.length());
    }

    private String name(String practice) {
        return catalogue.practice(practice).orElseThrow().name(language);
    }
}
