package druppel.message;

import druppel.domain.Language;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Quarter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Formatter of dates, times and weekdays as people say them.
public final class DateFormat {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private DateFormat() {}

    /// A date, such as *Monday 1 December*.
    public static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale()).format(date);
    }

    /// The weekday of a date, such as *Monday*.
    public static String weekday(LocalDate date, Language language) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
    }

    /// A date without its weekday, such as *1 December*.
    public static String dayAndMonth(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(date);
    }

    /// The days of a pause as used in a sentence: *on Friday 4 December*, or *from Thursday 24 December up to and
    /// including Sunday 3 January 2027*; a year only if it is not that of today.
    public static String sentence(Pause pause, LocalDate today, Language language) {
        String first = dated("EEEE d MMMM", pause.from(), today, language);
        return pause.from().equals(pause.last())
                ? language.choose("on ", "op ") + first
                : language.choose("from ", "van ")
                        + first
                        + language.choose(" up to and including ", " tot en met ")
                        + dated("EEEE d MMMM", pause.last(), today, language);
    }

    /// The days of a pause on a button: *4 December*, *7 – 13 December*, or *24 December – 3 January 2027*.
    public static String days(Pause pause, LocalDate today, Language language) {
        String last = dated("d MMMM", pause.last(), today, language);
        if (pause.from().equals(pause.last())) {
            return last;
        }
        return YearMonth.from(pause.from()).equals(YearMonth.from(pause.last()))
                ? pause.from().getDayOfMonth() + " – " + last
                : dated("d MMMM", pause.from(), today, language) + " – " + last;
    }

    private static String dated(String pattern, LocalDate date, LocalDate today, Language language) {
        String withYear = date.getYear() == today.getYear() ? pattern : pattern + " yyyy";
        return DateTimeFormatter.ofPattern(withYear, language.locale()).format(date);
    }

    /// A date, such as *Monday 1 December*, with the year if it is not that of today.
    public static String withYear(LocalDate date, LocalDate today, Language language) {
        return dated("EEEE d MMMM", date, today, language);
    }

    /// A date without its weekday, such as *1 December*, with the year if it is not that of today.
    public static String dayWithYear(LocalDate date, LocalDate today, Language language) {
        return dated("d MMMM", date, today, language);
    }

    /// A date as used in a sentence: *today*, *tomorrow*, or *on Monday 1 December*, with the year if it is not that of
    /// today.
    public static String date(LocalDate date, LocalDate today, Language language) {
        if (date.equals(today)) {
            return language == Language.NL ? "vandaag" : "today";
        }
        if (date.equals(today.plusDays(1))) {
            return language == Language.NL ? "morgen" : "tomorrow";
        }
        return (language == Language.NL ? "op " : "on ") + dated("EEEE d MMMM", date, today, language);
    }

    /// A past date as a name of the day: *yesterday*, or *Monday 1 December*.
    public static String pastDay(LocalDate date, LocalDate today, Language language) {
        if (date.equals(today.minusDays(1))) {
            return language == Language.NL ? "gisteren" : "yesterday";
        }
        return date(date, language);
    }

    /// A quarter by its months, such as *October–December 2026*.
    public static String quarter(Quarter quarter, Language language) {
        return month(quarter.first(), language) + "–" + month(quarter.last(), language) + " " + quarter.year();
    }

    private static String month(LocalDate date, Language language) {
        return date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /// A period, such as *2 years* or *1 year and 6 months*.
    public static String period(Period period, Language language) {
        return Stream.of(
                        amount(period.getYears(), language.choose("year", "jaar"), language.choose("years", "jaar")),
                        amount(
                                period.getMonths(),
                                language.choose("month", "maand"),
                                language.choose("months", "maanden")),
                        amount(period.getDays(), language.choose("day", "dag"), language.choose("days", "dagen")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(language.choose(" and ", " en ")));
    }

    private static Optional<String> amount(int number, String one, String many) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + (number == 1 ? one : many));
    }

    /// A month, such as *December 2026*; it begins a heading.
    public static String month(YearMonth month, Language language) {
        String name = month(month.atDay(1), language);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1) + " " + month.getYear();
    }

    /// A time, such as *8:30*.
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /// Weekdays, such as *Mon–Thu* or *Mon, Wed, Fri*.
    public static String days(Collection<DayOfWeek> days, Language language) {
        List<DayOfWeek> sorted = List.copyOf(new TreeSet<>(days));
        if (sorted.size() > 2 && together(sorted)) {
            return day(sorted.getFirst(), language) + "–" + day(sorted.getLast(), language);
        }
        return sorted.stream().map(day -> day(day, language)).collect(Collectors.joining(", "));
    }

    /// The short name of a weekday, such as *Mon*.
    public static String day(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.SHORT, language.locale());
    }

    private static boolean together(List<DayOfWeek> sorted) {
        return sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
    }
}
