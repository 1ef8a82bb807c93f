package druppel.command;

import druppel.domain.Language;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Past day that a reply names, such as *yesterday*, *gisteren* or *on Friday*.
///
/// @param date the newest such date before today
/// @param words the member's own words; empty if the reply only says that it was done
public record NamedDay(LocalDate date, Optional<String> words) {
    private static final String WEEKDAYS = "mon|tues|wednes|thurs|fri|satur|sun";
    private static final String WEEKDAYS_NL = "maan|dins|woens|donder|vrij|zater|zon";
    private static final Pattern DAY = Pattern.compile("\\b(?:(?<before>day before"
            + " yesterday|eergisteren)|(?<yesterday>yesterday|gister(?:en)?(?:ochtend|middag|avond)?)"
            + "|(?<weekday>(?:" + WEEKDAYS + ")day|(?:" + WEEKDAYS_NL
            + ")dag(?:ochtend|middag|avond)?))\\b");
    private static final String OPENING =
            "^(?:on |op |last |afgelopen |vorige )*(?<day>\\p{L}+(?: before yesterday)?|\\d{1,2} \\p{L}+|\\p{L}+"
                    + " \\d{1,2})";
    private static final Pattern LABEL =
            Pattern.compile(OPENING + " ?[:–—,-] ?(?<rest>.+)$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile(
            OPENING
                    + "(?: morning| afternoon| evening)? (?:(?:i|i['’]ve|we|he|she|they|it|was|went|ging)|\\p{L}+"
                    + " (?:ik|we|wij|ze|zij|hij))\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> MONTH_DAYS = Arrays.stream(Language.values())
            .flatMap(language -> Stream.of("d MMMM", "MMMM d", "d MMM", "MMM d")
                    .map(pattern -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(language.locale())))
            .toList();
    private static final Pattern MISSED =
            Pattern.compile("^(?:(?:no|nope|nee|sorry|not|niet|on|op)[, ]+)*" + DAY + "|\\b(?:yesterday|gisteren)\\b");
    private static final Pattern TODAY = Pattern.compile("\\b(?:today|vandaag|now|nu)\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> BARE = Set.of("""
        a aan ad add af afgelopen afvinken al all already als alsnog also and as back can check
        could count d dat de deed did die do doe done down duwtje er for forgot from gedaan
        gelukt graag had have heb het i ik in invullen is it ja je kan kun kunt last like log
        mag mark may me mee meegeteld meetellen mijn my nog noteer noteren nudge oefening of off
        on one ones only ook opdracht please practiced practised put s same say still t task tel
        tellen that the then this though tick tip to too van ve vergeten vink voor vorige was
        wel well yeah yep yes zeggen zet\
        """.split("\\s+"));

    /// The day that a message names anywhere, with the message as the member's words.
    public static Optional<NamedDay> in(String message, LocalDate today) {
        Matcher day = DAY.matcher(message.toLowerCase(Locale.ROOT));
        return day.find()
                ? Optional.of(
                        new NamedDay(date(day, today), Optional.of(message).filter(text -> !isBare(text, day))))
                : Optional.empty();
    }

    /// The day that a message begins with: as a label, as in *Friday: I asked first*, or in its first clause, as in
    /// *on Friday I asked first*. A label is not among the words.
    public static Optional<NamedDay> leading(String message, LocalDate today) {
        String text = message.strip();
        Matcher label = LABEL.matcher(text);
        Optional<NamedDay> labelled = label.matches() ? named(label, label.group("rest"), today) : Optional.empty();
        Matcher clause = CLAUSE.matcher(text);
        return labelled.isEmpty() && clause.matches() ? named(clause, text, today) : labelled;
    }

    /// The day of which a message says that nothing was practised: one that it begins with, or *yesterday* anywhere.
    /// Empty if it speaks of today too.
    public static Optional<LocalDate> missed(String message, LocalDate today) {
        String text = message.strip().toLowerCase(Locale.ROOT);
        return Optional.of(text)
                .filter(any -> MISSED.matcher(any).find() && !TODAY.matcher(any).find())
                .flatMap(any -> in(any, today))
                .map(NamedDay::date);
    }

    private static Optional<NamedDay> named(Matcher opening, String words, LocalDate today) {
        String name = opening.group("day");
        return of(name, today).or(() -> dated(name, today)).map(day -> new NamedDay(day, Optional.of(words.strip())));
    }

    /// The newest date, today included, that a day and a month name, as in *20 november*.
    private static Optional<LocalDate> dated(String name, LocalDate today) {
        return MONTH_DAYS.stream()
                .flatMap(format -> parsed(format, name).stream())
                .map(day -> day.atYear(today.getYear()))
                .map(date -> date.isAfter(today) ? date.minusYears(1) : date)
                .findFirst();
    }

    private static Optional<MonthDay> parsed(DateTimeFormatter format, String name) {
        try {
            return Optional.of(MonthDay.parse(name, format));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /// The day that a word names by itself.
    static Optional<LocalDate> of(String word, LocalDate today) {
        Matcher day = DAY.matcher(word.toLowerCase(Locale.ROOT));
        return day.matches() ? Optional.of(date(day, today)) : Optional.empty();
    }

    private static LocalDate date(Matcher day, LocalDate today) {
        if (day.group("before") != null) {
            return today.minusDays(2);
        }
        return day.group("yesterday") != null
                ? today.minusDays(1)
                : today.with(TemporalAdjusters.previous(WeekdayParser.DAYS
                        .meaning(day.group("weekday").replaceFirst("(ochtend|middag|avond)$", ""))
                        .orElseThrow()));
    }

    /// Whether a message says no more than that the nudge of the day was done.
    private static boolean isBare(String message, Matcher day) {
        String rest = message.substring(0, day.start()) + " " + message.substring(day.end());
        return message.strip().endsWith("?")
                || NO_LETTERS
                        .splitAsStream(rest.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .allMatch(BARE::contains);
    }
}
