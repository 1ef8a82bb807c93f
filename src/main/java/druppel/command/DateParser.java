package druppel.command;

import druppel.domain.Language;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parser of the end of a pause: "2 weeks", "until friday", "t/m 1 december", "tot na het weekend".
record DateParser(Language language, LocalDate today) {
    private static final Set<String> UNTIL = Set.of(
            "until", "till", "til", "tot", "up", "to", "and", "en", "for", "voor", "in", "over", "on", "op", "rest");
    private static final Set<String> THROUGH =
            Set.of("through", "thru", "t/m", "tm", "met", "including", "after", "na", "end", "eind", "einde");
    private static final Set<String> FILLERS = Set.of("the", "of", "de", "het", "van", "lang", "long");
    // in days, so that a year is never longer than the longest pause
    private static final Period YEAR = Period.ofDays(365);
    private static final Synonyms<Period> UNITS = Synonyms.of(
            List.of(Period.ofDays(1), Period.ofWeeks(1), Period.ofMonths(1), YEAR),
            "days day dagen dag d",
            "weeks week weken wk w",
            "months month maanden maand",
            "years year jaar jaren");
    private static final Synonyms<Function<LocalDate, DateSpan>> RELATIVE = Synonyms.of(
            List.of(
                    today -> DateSpan.day(today.minusDays(1)),
                    today -> DateSpan.running(today.plusDays(1)),
                    today -> DateSpan.day(today.plusDays(1)),
                    today -> DateSpan.day(today.plusDays(2)),
                    DateSpan::weekend,
                    today -> DateSpan.running(DateSpan.nextWeek(today).first()),
                    DateSpan::nextWeek,
                    today -> DateSpan.running(DateSpan.nextMonth(today).first()),
                    DateSpan::nextMonth),
            "yesterday gisteren",
            "today vandaag",
            "tomorrow morgen",
            "overmorgen day_after_tomorrow",
            "weekend this_weekend dit_weekend",
            "week this_week deze_week",
            "next_week volgende_week",
            "month this_month maand deze_maand",
            "next_month volgende_maand");

    private static final Pattern ONE = Pattern.compile("\\ban?\\b");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|e|ste|de)\\b");
    private static final Pattern GLUED = Pattern.compile("(?<=\\d)[-.]?(?=[a-z])|(?<=[a-z])[-.](?=\\d)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5}) ([a-z]+)");
    private static final Pattern COMING_DAY = Pattern.compile("(?:(?:this|coming|deze|komende|aanstaande) )?([a-z]+)");
    private static final Pattern DAY_NEXT_WEEK =
            Pattern.compile("(?:next|volgende)(?: week)? (?<day>[a-z]+)|(?<before>[a-z]+) (?:next|volgende) week");

    /// Vocabulary of dates and spans, for correcting typing errors.
    static List<String> vocabulary() {
        return Stream.of(
                        UNITS.words(),
                        WeekdayParser.DAYS.words(),
                        CalendarDateParser.MONTHS.words(),
                        List.of("until", "till", "tot", "through", "after", "next", "volgende"),
                        RELATIVE.words(),
                        NumberParser.all())
                .flatMap(List::stream)
                .toList();
    }

    /// The first day after the pause, which may be in the past.
    Optional<LocalDate> read(String words) {
        List<String> told = Arrays.stream(plainer(words).split(" ", -1))
                .filter(word -> !FILLERS.contains(word))
                .toList();
        List<String> lead = told.stream()
                .takeWhile(word -> UNTIL.contains(word) || THROUGH.contains(word))
                .toList();
        String date = String.join(" ", told.subList(lead.size(), told.size()));
        return lead.stream().anyMatch(THROUGH::contains)
                ? stretch(date, today).map(DateSpan::after)
                : stretch(date, today.plusDays(1)).map(DateSpan::first);
    }

    private static String plainer(String words) {
        String digits = NumberParser.asDigits(ONE.matcher(words).replaceAll("1"));
        return GLUED.matcher(ORDINAL.matcher(digits).replaceAll("")).replaceAll(" ");
    }

    private Optional<DateSpan> stretch(String date, LocalDate earliest) {
        return RELATIVE.meaning(date)
                .map(relative -> relative.apply(today))
                .or(() -> span(date))
                .or(() -> comingDay(date))
                .or(() -> dayNextWeek(date))
                .or(() -> new CalendarDateParser(language, earliest).read(date));
    }

    private Optional<DateSpan> span(String date) {
        Matcher span = SPAN.matcher(date);
        return span.matches()
                ? UNITS.meaning(span.group(2))
                        .map(unit -> DateSpan.running(today.plus(unit.multipliedBy(Integer.parseInt(span.group(1))))))
                : Optional.empty();
    }

    private Optional<DateSpan> comingDay(String date) {
        Matcher coming = COMING_DAY.matcher(date);
        return coming.matches()
                ? WeekdayParser.DAYS
                        .meaning(coming.group(1))
                        .map(day -> DateSpan.day(today.with(TemporalAdjusters.next(day))))
                : Optional.empty();
    }

    private Optional<DateSpan> dayNextWeek(String date) {
        Matcher next = DAY_NEXT_WEEK.matcher(date);
        LocalDate monday = DateSpan.nextWeek(today).first();
        return next.matches()
                ? Optional.ofNullable(next.group("day"))
                        .or(() -> Optional.ofNullable(next.group("before")))
                        .flatMap(WeekdayParser.DAYS::meaning)
                        .map(day -> DateSpan.day(monday.with(TemporalAdjusters.nextOrSame(day))))
                : Optional.empty();
    }
}
