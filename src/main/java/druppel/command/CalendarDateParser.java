package druppel.command;

import druppel.domain.Language;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parser of dates with a day and a month: "2026-12-01", "1/12", "friday 4 december", "dec 1 2026".
record CalendarDateParser(Language language, LocalDate earliest) {
    static final Synonyms<Month> MONTHS = Synonyms.of(
            List.of(Month.values()),
            "jan january januari",
            "feb february februari",
            "mar march mrt maart",
            "apr april",
            "may mei",
            "jun june juni",
            "jul july juli",
            "aug august augustus",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december");
    private static final Pattern WEEKDAY = Pattern.compile("([a-z]+) (.*\\d.*)");
    private static final Pattern MONTH = Pattern.compile("(?<name>[a-z]+)(?: (?<year>\\d{4}))?");
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<year>\\d{4})[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})"),
            Pattern.compile("(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})(?:[-/. ](?<year>\\d{4}|\\d{2}))?"),
            Pattern.compile("(?<day>\\d{1,2}) (?<name>[a-z]+)(?: (?<year>\\d{4}))?"),
            Pattern.compile("(?<name>[a-z]+) (?<day>\\d{1,2})(?: (?<year>\\d{4}))?"));
    // 29 February may be eight years away
    private static final int YEARS_AHEAD = 9;

    /// Parses a day or a whole month; without a year, the next one from `earliest` on.
    Optional<DateSpan> read(String words) {
        return onWeekday(words).or(() -> day(words).map(DateSpan::day)).or(() -> month(words));
    }

    private Optional<DateSpan> onWeekday(String words) {
        Matcher parts = WEEKDAY.matcher(words);
        return parts.matches()
                ? WeekdayParser.DAYS
                        .meaning(parts.group(1))
                        .flatMap(weekday -> day(parts.group(2)).filter(day -> day.getDayOfWeek() == weekday))
                        .map(DateSpan::day)
                : Optional.empty();
    }

    private Optional<LocalDate> day(String words) {
        return DATES.stream()
                .map(shape -> shape.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(this::day);
    }

    private Optional<LocalDate> day(MatchResult date) {
        int day = Integer.parseInt(date.group("day"));
        return part(date, "name")
                .flatMap(MONTHS::meaning)
                .map(Month::getValue)
                .or(() -> part(date, "month").map(Integer::valueOf))
                .flatMap(month -> isTurned(day, month) ? day(month, day, date) : day(day, month, date));
    }

    // 12/31 is a date only in American order
    private boolean isTurned(int day, int month) {
        return language == Language.EN && month > 12 && day <= 12;
    }

    private Optional<LocalDate> day(int day, int month, MatchResult date) {
        return years(date)
                .flatMap(year -> day(year, month, day).stream())
                .filter(found -> part(date, "year").isPresent() || !found.isBefore(earliest))
                .findFirst();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private Optional<DateSpan> month(String words) {
        Matcher month = MONTH.matcher(words);
        return month.matches()
                ? MONTHS.meaning(month.group("name")).flatMap(name -> month(name, month))
                : Optional.empty();
    }

    private Optional<DateSpan> month(Month name, MatchResult date) {
        return years(date)
                .map(year -> DateSpan.month(LocalDate.of(year, name, 1)))
                .filter(month -> part(date, "year").isPresent() || month.after().isAfter(earliest))
                .findFirst()
                .map(month -> month.hasBegunBy(earliest) ? DateSpan.running(month.after()) : month);
    }

    private Stream<Integer> years(MatchResult date) {
        return part(date, "year")
                .map(year -> Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0))
                .map(Stream::of)
                .orElseGet(() -> IntStream.range(earliest.getYear(), earliest.getYear() + YEARS_AHEAD)
                        .boxed());
    }

    private static Optional<String> part(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }
}
