package druppel.command;

import druppel.command.ParseResult.Problem;
import druppel.command.ParsedDays.Certain;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parser of what names a day, a week, a month, a year or a holiday: "friday", "volgende week", "the end of january".
///
/// @param earliest the day from which on a date without a year is looked for
/// @param holidays the member's own calendar
record DateParser(Language language, LocalDate today, LocalDate earliest, Holidays holidays) {
    private static final Synonyms<Function<LocalDate, DateSpan>> RELATIVE = Synonyms.of(
            List.of(
                    today -> DateSpan.day(today.minusDays(1)),
                    DateSpan::day,
                    today -> DateSpan.day(today.plusDays(1)),
                    today -> DateSpan.day(today.plusDays(2)),
                    DateSpan::weekend,
                    today -> DateSpan.weekend(today.plusWeeks(1)),
                    DateSpan::week,
                    today -> DateSpan.week(today.plusWeeks(1)),
                    today -> DateSpan.week(today.plusWeeks(2)),
                    today -> DateSpan.month(today.withDayOfMonth(1)),
                    today -> DateSpan.month(today.withDayOfMonth(1).plusMonths(1)),
                    today -> DateSpan.year(today.getYear()),
                    today -> DateSpan.year(today.getYear() + 1)),
            "yesterday gisteren",
            "today vandaag now nu day dag this_day deze_dag",
            "tomorrow tmrw tomorow tommorow morgen",
            "overmorgen day_after_tomorrow",
            "weekend this_weekend dit_weekend komend_weekend komende_weekend coming_weekend aankomend_weekend",
            "next_weekend volgend_weekend volgende_weekend",
            "week this_week deze_week workweek werkweek",
            "next_week volgende_week komende_week coming_week aankomende_week upcoming_week next_workweek"
                    + " volgende_werkweek",
            "week_after_next week_after_next_week week_daarna",
            "month this_month maand deze_maand",
            "next_month volgende_maand komende_maand coming_month",
            "year this_year jaar dit_jaar",
            "next_year volgend_jaar komend_jaar coming_year");

    private static final Pattern PREPOSITION = Pattern.compile(
            "^(?:on|op|in|at|during|tijdens|for|voor|over|met|with|around|rond|rondom|by|van|er|it|due) (?=.)");
    private static final Pattern CLOCK =
            Pattern.compile("(?:^|(?:at|om|@)? ?\\b)(?:half )?(?:\\d{1,2}[:.h]\\d{2}(?: ?(?:am|pm|uur|u))?|\\d{1,2}"
                    + " (?:am|pm|uur|u|h|oclock)|half \\d{1,2})$");
    private static final Pattern AT_CLOCK = Pattern.compile(" (?:at|om) \\d{1,2}$");
    private static final Pattern MORNING =
            Pattern.compile(" (?:in )?(?:early |vroeg )?(?:morning|ochtend|vroeg|early|sochtends|smorgens)$");
    private static final Pattern LATER_IN_DAY = Pattern.compile(" (?:in |at"
            + " )?(?:noon|midday|lunch|afternoon|middag|evening|avond|night|nacht|tonight|smiddags|savonds|midnight)$");
    private static final Pattern PART_OF_TODAY = Pattern.compile("(?:(?:this|deze|in|after|before|na|voor)"
            + " )?(?:noon|midday|morning|afternoon|evening|night|tonight|lunch|lunchtime|ochtend|middag|avond|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht|midnight|middernacht|later|later"
            + " today|straks)");
    private static final Pattern OR_SO =
            Pattern.compile(" (?:or so|or thereabouts|ofzo|of zo|or zo|ish|-ish|so|misschien|maybe|perhaps)$");
    private static final Pattern END = Pattern.compile("^(?:very )?(?:end|eind|einde|eindje) ");
    private static final Pattern MIDDLE = Pattern.compile("^(?:mid|mid-|middle|half|halverwege|midden|medio)[ -]");
    private static final Pattern BEGINNING = Pattern.compile("^(?:start|beginning|begin|early|beginning|vroeg) ");
    private static final Pattern LATE = Pattern.compile("^(?:late|laat|sometime|ergens|somewhere) (?:in )?");
    private static final Pattern AFTER = Pattern.compile("^(?:after|na|past) ");
    private static final Pattern OVER = Pattern.compile(
            " (?:(?:is|are) (?:over|done)|(?:over|voorbij|geweest|afgelopen) (?:is|zijn)|(?:is|zijn) geweest)$");
    private static final Pattern BEFORE = Pattern.compile("^(?:before|just before|vlak voor) ");
    private static final Pattern DAY_AFTER = Pattern.compile("^(?:day after|dag na|dag erna) ");
    private static final Pattern DAY_BEFORE = Pattern.compile("^(?:day before|dag voor) ");
    private static final Pattern REST = Pattern.compile("^(?:rest|remainder) (?:van )?(?:this |deze |dit )?");
    private static final Pattern PAST =
            Pattern.compile("^(?:last|past|previous|vorige|vorig|afgelopen|geleden) .*|.* (?:ago|geleden)$");
    private static final Pattern EACH =
            Pattern.compile("^(?:(?:every|each|elke|iedere|on|op|all|alle) )?(?:every |each |elke |iedere )?([a-z]+)(?:"
                    + " (?:vrij|off))?$");
    private static final Pattern PLURAL = Pattern.compile(".*(?:days|dagen|dags)|.*weekends?|.*weekenden");
    private static final Pattern COMING_DAY = Pattern.compile(
            "(?:(?:this|coming|upcoming|deze|komende|aanstaande|aankomende|eerstvolgende|eerstkomende) )?(?:this week"
                    + " |deze week )?([a-z]+)(?: this week| deze week)?");
    private static final Pattern DAY_NEXT_WEEK =
            Pattern.compile("(?:(?:next|volgende)(?: week)?|(?:coming|komende) week) ([a-z]+)|([a-z]+) (?:in |van"
                    + " )?(?:next|volgende|coming|komende) week");
    private static final Pattern DAY_IN_WEEKS = Pattern.compile("([a-z]+) (?:over|in) (\\d) (?:week|weeks|weken)");
    private static final Pattern DAY_OF_WEEK_NUMBER = Pattern.compile("([a-z]+) (?:in |van )?(?:week|wk) (\\d{1,2})");
    private static final Pattern WEEK_NUMBER =
            Pattern.compile("(?:week|weeknummer|week number|wk) (\\d{1,2})(?: (20\\d\\d))?");
    private static final Pattern WEEK_OF = Pattern.compile("(?:week|week van|week from|week in) (.+)");
    private static final Pattern WEEK_IN_MONTH =
            Pattern.compile("(?:(1)th|last|laatste) week (?:in |van )?([a-z]+(?: \\d{4})?)");
    private static final Pattern IN_DURATION = Pattern.compile("^(?:in|over|within|binnen) (\\d+ [a-z]+)$");
    private static final Pattern WEEKDAY_AND_DATE = Pattern.compile("([a-z]+) (.*\\d.*)");
    private static final Pattern UNKNOWN_HOLIDAY = Pattern.compile(
            ".*(?:vakantie|vacation|holidays?|school break|half term|half-term|spring break|winter break|summer"
                    + " break|verlof|leave)");
    private static final Pattern SEASON = Pattern.compile(
            "(?:1 )?(?:summer|winter|spring|autumn|fall|zomer|herfst|lente|voorjaar|najaar|summertime|while|tijdje|tijd|time|poosje|later|soon|binnenkort|further"
                    + " notice|nader order|nader bericht|some time|sometime)");

    /// Vocabulary of dates and spans, for correcting typing errors.
    static List<String> vocabulary() {
        return Stream.of(
                        DurationParser.vocabulary(),
                        WeekdayParser.DAYS.words(),
                        CalendarDateParser.MONTHS.words(),
                        List.of("until", "till", "tot", "through", "after", "next", "volgende", "from", "vanaf"),
                        RELATIVE.words(),
                        HolidayParser.vocabulary(),
                        NumberParser.all())
                .flatMap(List::stream)
                .toList();
    }

    /// The reading of words in the form of [NumberParser#plainer]; empty if they are about no day at all.
    Optional<ParsedDays> read(String words) {
        return RELATIVE.meaning(words)
                .<ParsedDays>map(relative -> new Certain(relative.apply(today)))
                .or(() -> new HolidayParser(earliest, holidays).read(words))
                .or(() -> weekday(words))
                .or(() -> week(words))
                .or(() -> new CalendarDateParser(language, earliest).read(words))
                .or(() -> weekdayAndDate(words))
                .or(() -> partOfDay(words))
                .or(() -> partOfSpan(words))
                .or(() -> new HolidayParser(earliest, holidays).inCalendar(words))
                .or(() -> after(PREPOSITION, words).flatMap(this::read))
                .or(() -> unknown(words));
    }

    private Optional<ParsedDays> weekday(String words) {
        return comingDay(words)
                .or(() -> dayNextWeek(words))
                .or(() -> dayInWeeks(words))
                .or(() -> dayOfWeekNumber(words));
    }

    private Optional<ParsedDays> comingDay(String words) {
        return matched(COMING_DAY, words)
                .flatMap(match -> WeekdayParser.DAYS.meaning(match.group(1)))
                .map(this::next)
                .map(day -> isWeekly(words)
                        ? new ParsedDays.Uncertain(Problem.PAUSE_WEEKLY, List.of(DateSpan.day(day)))
                        : new Certain(DateSpan.day(day)));
    }

    private static boolean isWeekly(String words) {
        return PLURAL.matcher(words).matches() && !words.contains(" ");
    }

    private LocalDate next(DayOfWeek day) {
        LocalDate from = earliest.isAfter(today) ? earliest : today.plusDays(1);
        return from.with(TemporalAdjusters.nextOrSame(day));
    }

    private Optional<ParsedDays> dayNextWeek(String words) {
        return matched(DAY_NEXT_WEEK, words)
                .flatMap(match -> Optional.ofNullable(match.group(1)).or(() -> Optional.ofNullable(match.group(2))))
                .flatMap(WeekdayParser.DAYS::meaning)
                .map(day -> DateSpan.week(today.plusWeeks(1)).first().with(TemporalAdjusters.nextOrSame(day)))
                .flatMap(day -> ParsedDays.certain(DateSpan.day(day)));
    }

    private Optional<ParsedDays> dayInWeeks(String words) {
        return matched(DAY_IN_WEEKS, words)
                .flatMap(match -> WeekdayParser.DAYS
                        .meaning(match.group(1))
                        .map(day -> next(day).plusWeeks(Integer.parseInt(match.group(2)))))
                .flatMap(day -> ParsedDays.certain(DateSpan.day(day)));
    }

    private Optional<ParsedDays> dayOfWeekNumber(String words) {
        return matched(DAY_OF_WEEK_NUMBER, words)
                .flatMap(match -> WeekdayParser.DAYS
                        .meaning(match.group(1))
                        .flatMap(day -> weekNumber("week " + match.group(2))
                                .map(week -> week.map(
                                        days -> DateSpan.day(days.first().with(TemporalAdjusters.nextOrSame(day)))))));
    }

    private Optional<ParsedDays> week(String words) {
        return weekNumber(words).or(() -> weekInMonth(words)).or(() -> weekOf(words));
    }

    /// A week by its ISO number: this one, or the next of that number.
    private Optional<ParsedDays> weekNumber(String words) {
        return matched(WEEK_NUMBER, words).flatMap(match -> {
            int number = Integer.parseInt(match.group(1));
            return IntStream.range(0, 60)
                    .mapToObj(later -> DateSpan.week(today.plusWeeks(later)))
                    .filter(week -> week.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == number)
                    .filter(week -> week.after().isAfter(earliest))
                    .findFirst()
                    .map(ParsedDays::certain)
                    .orElseGet(() -> ParsedDays.uncertain(Problem.DATE_IMPOSSIBLE));
        });
    }

    private Optional<ParsedDays> weekInMonth(String words) {
        return matched(WEEK_IN_MONTH, words)
                .flatMap(match -> new CalendarDateParser(language, earliest)
                        .read(match.group(2))
                        .map(month -> month.map(days -> DateSpan.week(
                                        match.group(1) == null
                                                ? days.after().minusDays(7)
                                                : days.first().plusDays(6)))
                                .because(Problem.DATE_VAGUE)));
    }

    private Optional<ParsedDays> weekOf(String words) {
        return matched(WEEK_OF, words)
                .flatMap(match -> read(match.group(1)))
                .filter(day -> day.spans().stream()
                        .allMatch(days -> !days.after().isAfter(days.first().plusDays(3))))
                .map(day -> day.map(days -> DateSpan.week(days.first())));
    }

    private Optional<ParsedDays> weekdayAndDate(String words) {
        return matched(WEEKDAY_AND_DATE, words)
                .flatMap(match -> WeekdayParser.DAYS
                        .meaning(match.group(1))
                        .flatMap(weekday -> new CalendarDateParser(language, earliest)
                                .read(match.group(2))
                                .map(date -> onWeekday(date, weekday))));
    }

    /// The date on its weekday; if several days are possible, the one on that weekday.
    private ParsedDays onWeekday(ParsedDays date, DayOfWeek weekday) {
        List<DateSpan> fitting = date.spans().stream()
                .filter(days -> days.isDay() && days.first().getDayOfWeek() == weekday)
                .toList();
        boolean found = fitting.size() == 1
                && (date instanceof Certain
                        || (date instanceof ParsedDays.Uncertain(Problem problem, List<DateSpan> _)
                                && problem == Problem.DATE_AMBIGUOUS));
        if (found) {
            return new Certain(fitting.getFirst());
        }
        return date instanceof Certain(DateSpan days)
                ? new ParsedDays.Uncertain(Problem.DATE_WEEKDAY, List.of(days, near(days, weekday)))
                : date;
    }

    /// The day of that weekday that is three days away at most.
    private static DateSpan near(DateSpan day, DayOfWeek weekday) {
        return DateSpan.day(day.first().minusDays(3).with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /// A day with the time of day: a pause ends and begins with whole days.
    private Optional<ParsedDays> partOfDay(String words) {
        if (PART_OF_TODAY.matcher(words).matches() || isClock(words)) {
            return ParsedDays.uncertain(Problem.PAUSE_OF_HOURS);
        }
        return without(CLOCK, words)
                .or(() -> without(AT_CLOCK, words))
                .or(() -> without(MORNING, words))
                .flatMap(this::read)
                .or(() -> without(LATER_IN_DAY, words)
                        .flatMap(this::read)
                        .map(day -> day.because(Problem.PAUSE_OF_HOURS)));
    }

    private static boolean isClock(String words) {
        Matcher clock = CLOCK.matcher(words);
        return clock.find() && clock.start() == 0;
    }

    /// A moment before, in or after another span of days.
    private Optional<ParsedDays> partOfSpan(String words) {
        return end(after(END, words))
                .or(() -> end(after(AFTER, words)))
                .or(() -> end(without(OVER, words)))
                .or(() -> partAt(MIDDLE, words, days -> DateSpan.moment(middle(days))))
                .or(() -> partAt(BEGINNING, words, days -> DateSpan.moment(days.first())))
                .or(() -> partAt(BEFORE, words, days -> DateSpan.moment(days.first())))
                .or(() -> partAt(DAY_AFTER, words, days -> DateSpan.day(days.after())))
                .or(() -> partAt(
                        DAY_BEFORE, words, days -> DateSpan.day(days.first().minusDays(1))))
                .or(() -> partAt(REST, words, days -> days.notBefore(today)))
                .or(() -> after(LATE, words).flatMap(this::read).map(days -> days.because(Problem.DATE_VAGUE)))
                .or(() -> without(OR_SO, words).flatMap(this::read).map(days -> days.because(Problem.DATE_VAGUE)))
                .or(() -> inDuration(words));
    }

    private Optional<ParsedDays> partAt(Pattern lead, String words, Function<DateSpan, DateSpan> part) {
        return after(lead, words).flatMap(this::read).map(days -> days.map(part::apply));
    }

    /// The moment after another span of days, which may end today.
    private Optional<ParsedDays> end(Optional<String> words) {
        DateParser fromToday = new DateParser(language, today, earliest.minusDays(1), holidays);
        return words.flatMap(fromToday::read).map(days -> days.map(span -> DateSpan.moment(span.after())));
    }

    private static LocalDate middle(DateSpan days) {
        boolean month = days.first().plusMonths(1).equals(days.after());
        return month
                ? days.first().withDayOfMonth(15)
                : days.first().plusDays(ChronoUnit.DAYS.between(days.first(), days.after()) / 2);
    }

    private Optional<ParsedDays> inDuration(String words) {
        return matched(IN_DURATION, words)
                .flatMap(match -> DurationParser.read(match.group(1), today))
                .map(reading -> reading.map(days -> DateSpan.day(days.after())));
    }

    private Optional<ParsedDays> unknown(String words) {
        if (PAST.matcher(words).matches()) {
            return ParsedDays.uncertain(Problem.DATE_PAST);
        }
        Optional<ParsedDays> each = matched(EACH, words)
                .flatMap(match -> WeekdayParser.DAYS.meaning(match.group(1)))
                .flatMap(day -> ParsedDays.uncertain(Problem.PAUSE_WEEKLY, DateSpan.day(next(day))));
        if (each.isPresent()) {
            return each;
        }
        if (UNKNOWN_HOLIDAY.matcher(words).matches()) {
            return ParsedDays.uncertain(Problem.UNKNOWN_HOLIDAY);
        }
        return SEASON.matcher(words).matches() ? ParsedDays.uncertain(Problem.DATE_VAGUE) : Optional.empty();
    }

    private static Optional<Matcher> matched(Pattern shape, String words) {
        return Optional.of(shape.matcher(words)).filter(Matcher::matches);
    }

    private static Optional<String> after(Pattern lead, String words) {
        Matcher found = lead.matcher(words);
        return found.find() ? Optional.of(words.substring(found.end())) : Optional.empty();
    }

    private static Optional<String> without(Pattern end, String words) {
        Matcher found = end.matcher(words);
        return found.find() && found.start() > 0
                ? Optional.of(words.substring(0, found.start()).strip())
                : Optional.empty();
    }
}
