package druppel.command;

import druppel.command.ParseResult.Problem;
import druppel.command.ParsedDays.Certain;
import druppel.command.ParsedDays.Uncertain;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parser of the days of a pause: "tomorrow", "until friday", "t/m 1 december", "from monday for 2 weeks".
///
/// Without *until* the words name the time off; with it the first day back, unless they say that it is included. A
/// pause without a beginning begins today.
///
/// @param holidays the member's own calendar, for holidays by name
record PauseParser(Language language, LocalDate today, Holidays holidays) {
    // a leap year, with the day named in "through 28 february"
    private static final int LONGEST_DAYS = 367;
    private static final int LONGEST_TEXT = 100;
    private static final int BEGUN_DAYS_AGO = 31;

    private static final Pattern THROUGH =
            Pattern.compile("\\b(?:(?:up )?(?:to|until|till) and including|up until and including"
                    + "|tot en met|t/m|tm|through to|through|thru)(?= |$)|(?<=\\d)t/?m(?=\\d)");
    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:up to|up until|untill|until|unti|till|til|tot aan|tot)\\b(?! en met)");
    private static final Pattern FROM =
            Pattern.compile("(?<!until |through )\\b(?:starting|beginning|commencing|ingaande|met ingang van|as of|as"
                    + " from|from|vanaf|per)(?: from| on| op| vanaf)?\\b");
    private static final Pattern VAN = Pattern.compile("^van ");
    private static final Pattern INCLUSIVE = Pattern.compile(" (?:inclusive|incl|inclusief|included|inbegrepen)$");
    private static final Pattern AT_ONCE = Pattern.compile(
            "(?:^| )(?:from now|vanaf nu|per direct|immediately|right away|meteen|from today|per vandaag|starting"
                    + " now)(?= \\D*\\d|$)| (?:from|vanaf)$");

    private static final String DAY_OR_MONTH = "(?:" + String.join("|", CalendarDateParser.MONTHS.words()) + ")";
    private static final Pattern ISO_RANGE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern DAYS_OF_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:th)? ?- ?(\\d{1,2})(?:th)? (?=" + DAY_OR_MONTH + "\\b)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(" + DAY_OR_MONTH + ") (\\d{1,2})(?:th)?(?: ?- ?| until | through )(\\d{1,2})(?:th)?$");
    private static final Pattern NUMBER_RANGE =
            Pattern.compile("\\b(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?) ?- ?(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)");
    private static final Pattern WEEK_RANGE = Pattern.compile(
            "\\b(?:weeks|weken|week) (\\d{1,2}) ?(-|and|en|&|to|until|through|dash) ?(?:week )?(\\d{1,2})\\b");
    private static final Pattern WEEKDAY_RANGE = Pattern.compile("\\b([a-z]+)-([a-z]+)\\b");
    private static final Pattern BETWEEN = Pattern.compile("^(?:between|tussen) (.+?) (?:and|en) (.+)$");
    private static final Pattern ENDS = Pattern.compile("^(?:from )?(.+) (until|through|to|dash) (.+)$");
    private static final Pattern AND = Pattern.compile("^(.+) (?:and|en|&|plus) (.+)$");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?:on |op )?(\\d{1,2})(?:th)?");
    private static final Pattern AHEAD = Pattern.compile("^(?:in|over|within|binnen) \\d");
    private static final Pattern BARE_NUMBER = Pattern.compile("(?:(for|voor) )?(\\d{1,3})");

    /// The days off; empty if the words are about no days at all.
    Optional<ParsedDays> read(String words) {
        return words.length() > LONGEST_TEXT ? Optional.empty() : told(normal(words));
    }

    private Optional<ParsedDays> told(String told) {
        return between(told)
                .or(() -> until(told))
                .or(() -> ends(told))
                .or(() -> beginning(told))
                .or(() -> number(told))
                .or(() -> DurationParser.read(told, today))
                .or(() -> several(told))
                .or(() -> named(told))
                .map(this::checked);
    }

    private static String normal(String words) {
        String through = THROUGH.matcher(words).replaceAll(" through ");
        String until = UNTIL.matcher(through).replaceAll("until");
        String plain = NumberParser.plainer(ISO_RANGE.matcher(until).replaceAll("$1 until $2"));
        String begins = FROM.matcher(
                        VAN.matcher(AT_ONCE.matcher(plain).replaceAll("").strip())
                                .replaceFirst("from "))
                .replaceAll("from");
        String ranges = DAYS_OF_MONTH.matcher(begins).replaceAll("$1 dash $2 ");
        String months = MONTH_FIRST.matcher(ranges).replaceAll("$2 through $3 $1");
        String numbers = NUMBER_RANGE.matcher(months).replaceAll("$1 dash $2");
        String weeks = WEEK_RANGE.matcher(numbers).replaceAll("week $1 through week $3");
        return dashed(weeks).replace(" - ", " dash ");
    }

    private static String dashed(String words) {
        return WEEKDAY_RANGE
                .matcher(words)
                .replaceAll(match -> isName(match.group(1)) && isName(match.group(2)) ? "$1 dash $2" : "$0");
    }

    private static boolean isName(String word) {
        return WeekdayParser.DAYS.meaning(word).isPresent()
                || CalendarDateParser.MONTHS.meaning(word).isPresent();
    }

    private Optional<ParsedDays> between(String words) {
        Matcher ends = BETWEEN.matcher(words);
        return ends.matches() ? range(ends.group(1), ends.group(2), true) : Optional.empty();
    }

    /// A pause from today: "until friday".
    private Optional<ParsedDays> until(String words) {
        String told = words.startsWith("from until ") ? words.substring(5) : words;
        if (told.startsWith("through ")) {
            return end(told.substring(8), today).map(end -> end.map(days -> new DateSpan(today, days.after())));
        }
        if (!told.startsWith("until ")) {
            return Optional.empty();
        }
        String date = told.substring(6);
        boolean included = INCLUSIVE.matcher(date).find();
        return end(INCLUSIVE.matcher(date).replaceFirst(""), included ? today : today.plusDays(1))
                .map(end -> included ? end.map(days -> new DateSpan(today, days.after())) : backOn(end));
    }

    private Optional<ParsedDays> end(String date, LocalDate earliest) {
        return DurationParser.read(date, today)
                .map(lasting -> lasting.map(days -> DateSpan.day(days.after())))
                .or(() -> dates(earliest).read(date));
    }

    /// "Until december" said in December may mean its end.
    private ParsedDays backOn(ParsedDays end) {
        return end instanceof Certain(DateSpan days) && days.contains(today) && !days.isDay()
                ? new Uncertain(Problem.DATE_VAGUE, List.of(new DateSpan(today, days.after())))
                : end.map(days -> new DateSpan(today, days.first()));
    }

    private Optional<ParsedDays> ends(String words) {
        Matcher ends = ENDS.matcher(words);
        if (!ends.matches()) {
            return Optional.empty();
        }
        String first = ends.group(1);
        String last = INCLUSIVE.matcher(ends.group(3)).replaceFirst("");
        boolean weekdays = WeekdayParser.DAYS.meaning(last).isPresent();
        boolean included = switch (ends.group(2)) {
            case "through", "dash" -> true;
            case "to" -> weekdays;
            default -> !last.equals(ends.group(3));
        };
        return range(first, last, included);
    }

    /// A pause with both ends.
    private Optional<ParsedDays> range(String first, String last, boolean included) {
        Matcher day = DAY_OF_MONTH.matcher(first);
        if (day.matches()) {
            return dates(today.plusDays(1))
                    .read(last)
                    .map(end -> end.map(days ->
                            new DateSpan(before(days.first(), Integer.parseInt(day.group(1))), edge(days, included))));
        }
        return starts(first).flatMap(start -> endingAfter(start, last, included));
    }

    private Optional<ParsedDays> endingAfter(ParsedDays start, String last, boolean included) {
        Optional<ParsedDays> range =
                start.flatMap(begin -> dates(later(begin.first().plusDays(1)))
                        .read(last)
                        .map(end -> end.map(days -> new DateSpan(begin.first(), edge(days, included)))));
        return range.map(reading -> reading instanceof Uncertain(Problem problem, List<DateSpan> guesses)
                        && problem == Problem.DATE_AMBIGUOUS
                        && start instanceof Uncertain
                ? sensible(guesses)
                : reading);
    }

    /// Of ranges with an ambiguous beginning the only one that ends after it.
    private static ParsedDays sensible(List<DateSpan> guesses) {
        List<DateSpan> forward = guesses.stream()
                .filter(days -> days.first().isBefore(days.after()))
                .toList();
        return forward.size() == 1 ? new Certain(forward.getFirst()) : new Uncertain(Problem.DATE_AMBIGUOUS, forward);
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(today) ? day : today.plusDays(1);
    }

    private static LocalDate edge(DateSpan days, boolean included) {
        return included ? days.after() : days.first();
    }

    /// The last date with this day of the month before another date.
    private static LocalDate before(LocalDate end, int day) {
        return IntStream.range(0, 3)
                .mapToObj(YearMonth.from(end)::minusMonths)
                .filter(month -> month.isValidDay(Math.max(1, day)))
                .map(month -> month.atDay(Math.max(1, day)))
                .filter(date -> date.isBefore(end))
                .findFirst()
                .orElse(end);
    }

    /// The first day of a pause; a date without a year may be some weeks ago.
    private Optional<ParsedDays> starts(String words) {
        return dates(today.minusDays(BEGUN_DAYS_AGO)).read(words);
    }

    /// A pause with a beginning and a length: "from monday for a week", "a week from monday". Or with a beginning only.
    private Optional<ParsedDays> beginning(String words) {
        List<String> told = List.of(words.split(" ", -1));
        boolean begins = words.startsWith("from ");
        return IntStream.range(1, told.size())
                .boxed()
                .flatMap(at -> split(told, at, begins).stream())
                .findFirst()
                .or(() -> begins && told.size() > 1 ? open(words.substring(5)) : Optional.empty());
    }

    private Optional<ParsedDays> split(List<String> told, int at, boolean begins) {
        String first = String.join(" ", told.subList(begins ? 1 : 0, at));
        String rest = String.join(" ", told.subList(at, told.size()));
        boolean lengthAfter = begins || Stream.of("for", "voor").anyMatch(told.get(at)::equals) || isAfter(first);
        if (lengthAfter && !first.isEmpty()) {
            Optional<ParsedDays> found = starts(first).flatMap(start -> lasting(start, rest));
            if (found.isPresent()) {
                return found;
            }
        }
        boolean dateAfter = told.get(at).equals("from") || isAfter(rest);
        return dateAfter
                ? starts(rest.replaceFirst("^from ", "")).flatMap(start -> lasting(start, first))
                : Optional.empty();
    }

    private static boolean isAfter(String words) {
        return words.startsWith("after ") || words.startsWith("na ");
    }

    private static Optional<ParsedDays> lasting(ParsedDays start, String length) {
        return start.flatMap(begin -> DurationParser.read(length, begin.first()));
    }

    private Optional<ParsedDays> open(String words) {
        return DurationParser.read(words, today)
                .or(() -> starts(words)
                        .map(start -> new Uncertain(
                                Problem.PAUSE_WITHOUT_END,
                                start.spans().stream()
                                        .map(days -> new DateSpan(
                                                days.first(), days.first().plusWeeks(1)))
                                        .toList())));
    }

    /// A bare number may be days, or a day of the month.
    private Optional<ParsedDays> number(String words) {
        Matcher number = BARE_NUMBER.matcher(words);
        if (!number.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(number.group(2));
        DateSpan days = new DateSpan(today, today.plusDays(amount));
        return Optional.of(new Uncertain(
                Problem.DATE_VAGUE,
                number.group(1) == null
                        ? Stream.concat(Stream.of(days), dayOfMonth(number.group(2)))
                                .toList()
                        : List.of(days, new DateSpan(today, today.plusWeeks(amount)))));
    }

    private Stream<DateSpan> dayOfMonth(String day) {
        return dates(today.plusDays(1)).read(day).stream().flatMap(reading -> reading.spans().stream());
    }

    /// Two days or weeks: one pause only if the second follows the first.
    private Optional<ParsedDays> several(String words) {
        Matcher two = AND.matcher(words);
        return two.matches()
                ? range(two.group(1), two.group(2), false)
                        .flatMap(between -> range(two.group(1), two.group(2), true)
                                .map(both -> joined(two.group(1), between, both)))
                : Optional.empty();
    }

    private ParsedDays joined(String first, ParsedDays between, ParsedDays both) {
        if (!(between instanceof Certain(DateSpan apart)) || !(both instanceof Certain(DateSpan all))) {
            return both.because(Problem.PAUSE_ONE_AT_A_TIME);
        }
        LocalDate afterFirst = DAY_OF_MONTH.matcher(first).matches()
                ? apart.first().plusDays(1)
                : starts(first).stream()
                        .flatMap(reading -> reading.spans().stream())
                        .map(DateSpan::after)
                        .findFirst()
                        .orElse(apart.first());
        return afterFirst.equals(apart.after())
                ? both
                : new Uncertain(
                        Problem.PAUSE_ONE_AT_A_TIME,
                        List.of(new DateSpan(apart.first(), afterFirst), new DateSpan(apart.after(), all.after())));
    }

    /// Words that name the days off themselves.
    private Optional<ParsedDays> named(String words) {
        boolean ahead = AHEAD.matcher(words).find();
        return dates(today)
                .read(words)
                .map(reading ->
                        reading instanceof Certain(DateSpan days) && (days.isMoment() || (ahead && days.isDay()))
                                ? new Uncertain(Problem.DATE_VAGUE, List.of())
                                : reading);
    }

    private DateParser dates(LocalDate earliest) {
        return new DateParser(language, today, earliest, holidays);
    }

    /// The reading without days that are over; what is too long, empty or past is no certain pause.
    private ParsedDays checked(ParsedDays reading) {
        return switch (reading) {
            case Certain(DateSpan days) -> checked(days.notBefore(today));
            case Uncertain(Problem problem, List<DateSpan> guesses) ->
                new Uncertain(
                        problem,
                        guesses.stream()
                                .map(days -> days.notBefore(today))
                                .filter(days -> checked(days) instanceof Certain)
                                .distinct()
                                .toList());
        };
    }

    private ParsedDays checked(DateSpan days) {
        if (!days.after().isAfter(today)) {
            return new Uncertain(Problem.DATE_PAST, List.of());
        }
        if (!days.after().isAfter(days.first())) {
            return new Uncertain(Problem.DATE_VAGUE, List.of());
        }
        return days.after().isAfter(today.plusDays(LONGEST_DAYS))
                ? new Uncertain(Problem.PAUSE_TOO_LONG, List.of())
                : new Certain(days);
    }
}
