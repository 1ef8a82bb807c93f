package druppel.command;

import druppel.command.ParseResult.Problem;
import druppel.command.ParsedDays.Certain;
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

/// Parser of dates of the calendar: "2026-12-01", "1/12", "dec 1 2026", "december", "the 15th", "2027".
///
/// Without a year a date is the next one from `earliest` on.
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
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:th)?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern MONTH = Pattern.compile("(?<name>[a-z]+)(?: (?<year>\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<day>\\d{1,2})(?<mark>[-/. ])(?<month>\\d{1,2})(?:[-/. ](?<year>\\d{4}|\\d{2}))?");
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?<day>\\d{1,2})(?:th)? (?<name>[a-z]+)(?: (?<year>\\d{4}))?"),
            Pattern.compile("(?<name>[a-z]+) (?<day>\\d{1,2})(?:th)?(?: (?<year>\\d{4}))?"));
    // a date that has just passed is not meant for the next year
    private static final int JUST_PASSED_DAYS = 31;

    Optional<ParsedDays> read(String words) {
        return named(words)
                .or(() -> matched(ISO, words)
                        .map(date -> reading(number(date, "day"), number(date, "month"), year(date))))
                .or(() -> matched(NUMBERS, words).map(this::numbers))
                .or(() -> dayOfMonth(words))
                .or(() -> month(words))
                .or(() -> matched(YEAR, words).map(year -> new Certain(DateSpan.year(Integer.parseInt(year.group())))));
    }

    private Optional<ParsedDays> named(String words) {
        return NAMED.stream()
                .flatMap(shape -> matched(shape, words).stream())
                .flatMap(date -> MONTHS.meaning(date.group("name")).stream()
                        .map(month -> reading(number(date, "day"), month.getValue(), year(date))))
                .findFirst();
    }

    /// Day and month in numbers: the other way round in English too, if both are possible.
    private ParsedDays numbers(MatchResult date) {
        int first = number(date, "day");
        int second = number(date, "month");
        ParsedDays european = reading(first, second, year(date));
        ParsedDays american = reading(second, first, year(date));
        boolean onlyEuropean = first == second || date.group("mark").equals(".");
        return switch (language) {
            case NL ->
                onlyEuropean || european instanceof Certain ? european : american.because(Problem.DATE_IMPOSSIBLE);
            case EN -> onlyEuropean ? european : oneOf(european, american);
        };
    }

    private ParsedDays oneOf(ParsedDays european, ParsedDays american) {
        List<DateSpan> possible = Stream.of(european, american)
                .filter(Certain.class::isInstance)
                .flatMap(reading -> reading.spans().stream())
                .filter(day -> !day.first().isBefore(earliest))
                .toList();
        return switch (possible.size()) {
            case 0 -> european;
            case 1 -> new Certain(possible.getFirst());
            default -> new ParsedDays.Uncertain(Problem.DATE_AMBIGUOUS, possible);
        };
    }

    private ParsedDays reading(int day, int month, Optional<Integer> year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return new ParsedDays.Uncertain(Problem.DATE_IMPOSSIBLE, List.of());
        }
        YearMonth inMonth = year.map(given -> YearMonth.of(given, month)).orElseGet(() -> next(day, month));
        LocalDate found = dayOrFollowing(inMonth, day);
        if (!inMonth.isValidDay(day)) {
            return new ParsedDays.Uncertain(Problem.DATE_IMPOSSIBLE, List.of(DateSpan.day(found)));
        }
        boolean justPassed = year.isEmpty() && found.minusYears(1).isAfter(earliest.minusDays(JUST_PASSED_DAYS));
        return justPassed ? new ParsedDays.Uncertain(Problem.DATE_PAST, List.of()) : new Certain(DateSpan.day(found));
    }

    private YearMonth next(int day, int month) {
        YearMonth thisYear = YearMonth.of(earliest.getYear(), month);
        return dayOrFollowing(thisYear, day).isBefore(earliest) ? thisYear.plusYears(1) : thisYear;
    }

    /// The day, or the one that follows the last of the month.
    private static LocalDate dayOrFollowing(YearMonth month, int day) {
        return month.isValidDay(day) ? month.atDay(day) : month.atEndOfMonth().plusDays(1);
    }

    private Optional<ParsedDays> dayOfMonth(String words) {
        return matched(DAY_OF_MONTH, words)
                .map(match -> Integer.parseInt(match.group(1)))
                .map(day -> IntStream.range(0, 12)
                        .mapToObj(later -> YearMonth.from(earliest).plusMonths(later))
                        .filter(month -> month.isValidDay(day))
                        .map(month -> month.atDay(day))
                        .filter(date -> !date.isBefore(earliest))
                        .findFirst()
                        .<ParsedDays>map(date -> new Certain(DateSpan.day(date)))
                        .orElseGet(() -> new ParsedDays.Uncertain(Problem.DATE_IMPOSSIBLE, List.of())));
    }

    private Optional<ParsedDays> month(String words) {
        return matched(MONTH, words)
                .flatMap(date -> MONTHS.meaning(date.group("name")).map(name -> month(name, year(date))));
    }

    private ParsedDays month(Month name, Optional<Integer> year) {
        DateSpan thisYear = DateSpan.month(LocalDate.of(year.orElse(earliest.getYear()), name, 1));
        boolean over = year.isEmpty() && !thisYear.after().isAfter(earliest);
        return new Certain(over ? DateSpan.month(thisYear.first().plusYears(1)) : thisYear);
    }

    private static Optional<MatchResult> matched(Pattern shape, String words) {
        Matcher matcher = shape.matcher(words);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult date, String name) {
        return Integer.parseInt(date.group(name));
    }

    private static Optional<Integer> year(MatchResult date) {
        return Optional.ofNullable(date.group("year"))
                .map(year -> Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0));
    }
}
