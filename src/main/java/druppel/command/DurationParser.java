package druppel.command;

import druppel.command.ParseResult.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parser of lengths of time: "for 2 weeks", "the next 10 days", "a fortnight", "1.5 weeks", "a few days".
final class DurationParser {
    // in days, so that a year is never longer than the longest pause
    private static final Period YEAR = Period.ofDays(365);
    private static final Synonyms<Period> UNITS = Synonyms.of(
            List.of(
                    Period.ofDays(1),
                    Period.ofWeeks(1),
                    Period.ofWeeks(2),
                    Period.ofMonths(1),
                    Period.ofMonths(3),
                    Period.ofMonths(6),
                    YEAR),
            "days day dagen dag d dagje daagjes dgn",
            "weeks week weken wk wks wkn w weekje weekjes",
            "fortnight fortnights",
            "months month maanden maand maandje mnd",
            "quarters quarter kwartaal kwartalen",
            "half_year half_years halfjaar",
            "years year jaar jaren yr");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:for|voor|gedurende|during|next|coming|komende|aankomende|eerstkomende|aanstaande|nog|another)"
                    + " )+(?=\\d|couple|few|paar|some|several|enkele|wat|aantal|half)");
    private static final Pattern AFTER = Pattern.compile(" (?:from now|vanaf nu|vrij|rust|off|from today)$");
    private static final Pattern HALF_YEAR = Pattern.compile("^(?:1 )?half (?:1 )?(?:year|jaar)$");
    private static final Pattern COUPLE = Pattern.compile("^(?:1 )?couple (?=[a-z])");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,5}) ([a-z_]+)");
    private static final Pattern AND_A_HALF = Pattern.compile("(\\d)[.,]5 ([a-z]+)");
    private static final Pattern FEW =
            Pattern.compile("(?:1 )?(?:few|several|some|paar|enkele|wat|aantal|klein aantal) ([a-z]+)");
    private static final Pattern EITHER =
            Pattern.compile("(\\d{1,3})(?: (?!or |a |dash )([a-z]+))? ?(?:or|a|-|dash)? ?(\\d{1,3})(?: ([a-z]+))?");
    private static final Pattern HOURS = Pattern.compile("(?:\\d+|(?:1 )?(?:few|couple|paar|half|enkele)(?: 1)?)"
            + " (?:hours?|hrs?|h|uur|uren|uurtjes?|minutes?|minuten|mins?|kwartier)");
    private static final Pattern HALF_DAY = Pattern.compile("(?:1 )?(?:half|halve) (?:1 )?(?:day|dag)");

    private DurationParser() {}

    static List<String> vocabulary() {
        return UNITS.words().stream().filter(word -> !word.contains(" ")).toList();
    }

    /// Usual lengths of a pause from a day on.
    static List<DateSpan> some(LocalDate start) {
        return List.of(span(start, Period.ofWeeks(1), 1), span(start, Period.ofWeeks(1), 2));
    }

    /// The days from a start on that the words last.
    ///
    /// @param words in the form of [NumberParser#plainer]
    static Optional<ParsedDays> read(String words, LocalDate start) {
        String told = AFTER.matcher(BEFORE.matcher(words).replaceFirst("")).replaceFirst("");
        String plain =
                HALF_YEAR.matcher(COUPLE.matcher(told).replaceFirst("2 ")).replaceFirst("6 months");
        return amount(plain.equals("fortnight") ? "1 fortnight" : plain, start)
                .or(() -> andAHalf(plain, start))
                .or(() -> few(plain, start))
                .or(() -> either(plain, start))
                .or(() -> hours(plain));
    }

    private static Optional<ParsedDays> amount(String words, LocalDate start) {
        Matcher amount = AMOUNT.matcher(words);
        return amount.matches()
                ? unit(amount.group(2)).flatMap(unit -> lasting(start, unit, Integer.parseInt(amount.group(1))))
                : Optional.empty();
    }

    private static Optional<ParsedDays> lasting(LocalDate start, Period unit, int amount) {
        return amount == 0 ? ParsedDays.uncertain(Problem.DATE_PAST) : ParsedDays.certain(span(start, unit, amount));
    }

    private static DateSpan span(LocalDate start, Period unit, int amount) {
        return new DateSpan(start, start.plus(unit.multipliedBy(amount)));
    }

    private static Optional<ParsedDays> andAHalf(String words, LocalDate start) {
        Matcher amount = AND_A_HALF.matcher(words);
        if (!amount.matches()) {
            return Optional.empty();
        }
        int whole = Integer.parseInt(amount.group(1));
        return unit(amount.group(2))
                .filter(unit -> !unit.equals(Period.ofDays(1)))
                .map(unit -> span(start, unit, whole).after().plusDays(days(unit) / 2))
                .flatMap(after -> ParsedDays.certain(new DateSpan(start, after)));
    }

    @SuppressWarnings("JavaPeriodGetDays") // the months are counted too
    private static long days(Period unit) {
        return unit.toTotalMonths() * 30 + unit.getDays();
    }

    private static Optional<ParsedDays> few(String words, LocalDate start) {
        Matcher few = FEW.matcher(words);
        return few.matches()
                ? unit(few.group(1))
                        .flatMap(unit ->
                                ParsedDays.uncertain(Problem.DATE_VAGUE, span(start, unit, 2), span(start, unit, 3)))
                : Optional.empty();
    }

    /// One of two lengths: "2 or 3 weeks", "a week or two".
    private static Optional<ParsedDays> either(String words, LocalDate start) {
        Matcher two = EITHER.matcher(words);
        boolean sum = two.matches() && two.group(2) != null && two.group(4) != null;
        return two.matches() && !sum
                ? Optional.ofNullable(two.group(4))
                        .or(() -> Optional.ofNullable(two.group(2)))
                        .flatMap(DurationParser::unit)
                        .flatMap(unit -> ParsedDays.uncertain(
                                Problem.DATE_VAGUE,
                                span(start, unit, Integer.parseInt(two.group(1))),
                                span(start, unit, Integer.parseInt(two.group(3)))))
                : Optional.empty();
    }

    private static Optional<ParsedDays> hours(String words) {
        return HOURS.matcher(words).matches() || HALF_DAY.matcher(words).matches()
                ? ParsedDays.uncertain(Problem.PAUSE_OF_HOURS)
                : Optional.empty();
    }

    private static Optional<Period> unit(String word) {
        return UNITS.meaning(word);
    }
}
