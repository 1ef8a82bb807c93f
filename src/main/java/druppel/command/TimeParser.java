package druppel.command;

import druppel.domain.Language;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parser of times of day: "8.30", "8u30", "half negen", "quarter to nine", "8 pm".
final class TimeParser {
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:at|om|to|op|naar|around|rond|a|an|the) ){1,3}");
    private static final Pattern HALF = Pattern.compile("\\bhalf[- ]?(?=[a-z0-9])");
    private static final Pattern ENGLISH_HALF =
            Pattern.compile("\\bhalf (?=(?:" + String.join("|", NumberParser.english()) + ")\\b)");
    private static final Pattern HALF_AND_DIGITS = Pattern.compile("\\bhalf (?=\\d)");

    private static final Pattern CLOCK =
            Pattern.compile("(?<hour>\\d{1,2})(?:(?:uur|[:.hu])?(?<minute>[0-5]\\d))?(?:uur|oclock|[hu])?");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:(?<past>AMOUNT)(?:over|past|after)|(?<before>AMOUNT)(?:voor|to|before))?"
                            .replace("AMOUNT", "(?:\\d{1,2}|kwart|quarter|half)(?:minuten|minutes)?")
                    + "(?<half>half)?(?<hour>\\d{1,2})(?:uur|oclock)?");
    private static final Pattern MINUTES = Pattern.compile("minuten|minutes");
    private static final Map<String, Integer> FRACTIONS = Map.of("kwart", 15, "quarter", 15, "half", 30);
    private static final Map<String, LocalTime> NAMED = Map.of(
            "noon", LocalTime.NOON,
            "midday", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "middernacht", LocalTime.MIDNIGHT);

    private TimeParser() {}

    /// Vocabulary of times, for correcting typing errors.
    static List<String> vocabulary() {
        Stream<String> words = Stream.of(
                "noon midday midnight middernacht half kwart quarter over past voor uur oclock off uit".split(" ", -1));
        return Stream.concat(words, NumberParser.all().stream()).toList();
    }

    /// The time on a 24-hour clock; "half 9" is 8:30 in Dutch and 9:30 in English.
    static Optional<LocalTime> read(String words, Language language) {
        String told = compact(words, language);
        LocalTime named = NAMED.get(told.startsWith("12") ? told.substring(2) : told);
        return named == null ? clock(DayPart.of(told)) : Optional.of(named);
    }

    // without spaces and with digits, a time has few forms: "halfpast8pm", "10overhalf9", "8u30"
    private static String compact(String words, Language language) {
        String halves = HALF.matcher(BEFORE.matcher(words).replaceFirst("")).replaceAll("half ");
        String british = ENGLISH_HALF.matcher(halves).replaceAll("half past ");
        String told = switch (language) {
            case EN -> HALF_AND_DIGITS.matcher(british).replaceAll("half past ");
            case NL -> british;
        };
        return NumberParser.asDigits(told).replace(" ", "").replace(".m", "m");
    }

    private static Optional<LocalTime> clock(DayPart.Told told) {
        return Stream.of(CLOCK, SPOKEN)
                .map(shape -> shape.matcher(told.rest()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(match -> told.part()
                        .hour(Integer.parseInt(match.group("hour")))
                        .map(hour -> hour.plusMinutes(minutes(match))));
    }

    private static int minutes(Matcher match) {
        if (match.pattern() == CLOCK) {
            return Optional.ofNullable(match.group("minute"))
                    .map(Integer::parseInt)
                    .orElse(0);
        }
        int past =
                Optional.ofNullable(match.group("past")).map(TimeParser::amount).orElse(0);
        int before = Optional.ofNullable(match.group("before"))
                .map(TimeParser::amount)
                .orElse(0);
        return past - before - (match.group("half") == null ? 0 : 30);
    }

    private static int amount(String told) {
        String amount = MINUTES.matcher(told).replaceFirst("");
        return Optional.ofNullable(FRACTIONS.get(amount)).orElseGet(() -> Integer.valueOf(amount));
    }

    /// Part of the day in a time, which turns a 12-hour clock into a 24-hour one.
    private enum DayPart {
        AS_WRITTEN(""),
        MORNING("am|inthemorning|sochtends|smorgens|indeochtend|snachts"),
        AFTERNOON("pm|intheafternoon|smiddags|indemiddag"),
        EVENING("intheevening|atnight|savonds|indeavond");

        private final String names;

        DayPart(String names) {
            this.names = names;
        }

        /// A time without the name of its part of the day.
        record Told(DayPart part, String rest) {}

        /// Splits the part of the day from the end or the start of a time written without spaces.
        static Told of(String time) {
            return Stream.of(MORNING, AFTERNOON, EVENING)
                    .flatMap(part -> Stream.of(part.names.split("\\|", -1))
                            .flatMap(name -> without(name, time).map(rest -> new Told(part, rest)).stream()))
                    .findFirst()
                    .orElse(new Told(AS_WRITTEN, time));
        }

        /// The time on the 24-hour clock; empty if there is none. Both 12 in the morning and 12 in the evening are
        /// midnight.
        Optional<LocalTime> hour(int told) {
            int hour = switch (this) {
                case AS_WRITTEN -> told;
                case MORNING -> told == 12 ? 0 : told;
                case AFTERNOON -> told < 12 ? told + 12 : told;
                case EVENING -> told < 12 ? told + 12 : told == 12 ? 0 : told;
            };
            return hour < 24 ? Optional.of(LocalTime.of(hour, 0)) : Optional.empty();
        }

        private static Optional<String> without(String name, String time) {
            if (time.endsWith(name)) {
                return Optional.of(time.substring(0, time.length() - name.length()));
            }
            return time.startsWith(name) ? Optional.of(time.substring(name.length())) : Optional.empty();
        }
    }
}
