package druppel.command;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parser of weekdays: "mon-thu", "ma t/m vr behalve wo", "weekdays".
final class WeekdayParser {
    static final Synonyms<DayOfWeek> DAYS = Synonyms.of(
            List.of(DayOfWeek.values()),
            "mon mo monday mondays ma maa maandag maandagen maandags",
            "tue tu tues tuesday tuesdays di din dinsdag dinsdagen dinsdags",
            "wed we weds wednesday wednesdays wo woe woensdag woensdagen woensdags",
            "thu th thur thurs thursday thursdays do don donderdag donderdagen donderdags",
            "fri fr friday fridays vr vri vrijdag vrijdagen vrijdags",
            "sat sa saturday saturdays za zat zaterdag zaterdagen zaterdags",
            "sun su sunday sundays zo zon zondag zondagen zondags");
    private static final Synonyms<Set<DayOfWeek>> GROUPS = Synonyms.of(
            List.of(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    EnumSet.allOf(DayOfWeek.class)),
            "weekdays weekday workdays workday werkdagen werkdag weekdagen doordeweeks",
            "weekend weekends weekenden",
            "day days dag dagen everyday daily dagelijks all alle");
    private static final Set<String> FILLERS = Set.of(
            "and", "en", "plus", "on", "op", "the", "de", "het", "in", "every", "each", "elke", "iedere", "from", "van",
            "vanaf", "only", "alleen", "s", "also", "ook", "naar");
    private static final Pattern WORKING_DAYS =
            Pattern.compile("\\b(?:work|working|week) days?\\b|\\bdoor de weeks?\\b");
    private static final Pattern RANGE =
            Pattern.compile(" (?:t/m|tm|tot en met|tot|until|till|through|thru|to) | ?- ?");
    private static final Pattern EXCEPT = Pattern.compile(
            "(?:^| )(?:except for|except|excluding|without|but not|not|behalve|zonder|maar niet|niet)(?: |$)");
    private static final Pattern SEPARATOR = Pattern.compile("[ ,;/&+]+");

    private WeekdayParser() {}

    /// Vocabulary of weekdays, for correcting typing errors.
    static List<String> vocabulary() {
        return Stream.of(
                        DAYS.words().stream(),
                        GROUPS.words().stream(),
                        Stream.of("except", "behalve", "every", "elke", "until", "through"))
                .flatMap(words -> words)
                .toList();
    }

    /// The weekdays that the words name, at least one; empty if they name anything else or nothing.
    static Optional<Set<DayOfWeek>> read(String words) {
        String tight = RANGE.matcher(WORKING_DAYS.matcher(words).replaceAll("weekdays"))
                .replaceAll("-");
        String[] parts = EXCEPT.split(tight, 2);
        Optional<Set<DayOfWeek>> named = union(parts[0]);
        return parts.length == 1
                ? named
                : named.flatMap(days -> union(parts[1]).flatMap(unwanted -> without(unwanted, days)));
    }

    private static Optional<Set<DayOfWeek>> union(String words) {
        List<Set<DayOfWeek>> items = SEPARATOR
                .splitAsStream(words)
                .filter(item -> !item.isEmpty() && !FILLERS.contains(item))
                .map(WeekdayParser::item)
                .toList();
        if (items.isEmpty() || items.contains(Set.of())) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        items.forEach(days::addAll);
        return Optional.of(days);
    }

    private static Optional<Set<DayOfWeek>> without(Set<DayOfWeek> unwanted, Set<DayOfWeek> days) {
        Set<DayOfWeek> left = EnumSet.copyOf(days);
        left.removeAll(unwanted);
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static Set<DayOfWeek> item(String item) {
        return GROUPS.meaning(item).orElseGet(() -> range(item.split("-", -1)));
    }

    private static Set<DayOfWeek> range(String[] ends) {
        List<DayOfWeek> days =
                Arrays.stream(ends).flatMap(end -> DAYS.meaning(end).stream()).toList();
        boolean known = days.size() == ends.length && days.size() <= 2;
        return known ? span(days.getFirst(), days.getLast()) : Set.of();
    }

    private static Set<DayOfWeek> span(DayOfWeek first, DayOfWeek last) {
        int length = Math.floorMod(last.getValue() - first.getValue(), 7);
        return EnumSet.copyOf(
                IntStream.rangeClosed(0, length).mapToObj(first::plus).toList());
    }
}
