package druppel.command;

import druppel.domain.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the only time of day, or the only weekdays, that a sentence names.
record RhythmFinder(List<String> words, Language language) {
    private static final Set<String> AT = Set.of("at", "om", "to", "naar", "around", "rond");
    private static final Set<String> EVERY = Set.of("every", "each", "elke", "iedere");
    private static final Set<String> NOT_ONLY_DAYS =
            Set.of("day", "days", "dag", "dagen", "all", "alle", "daily", "dagelijks");
    private static final Pattern CLOCK = Pattern.compile(".*(?:\\d[:.hu]\\d\\d|\\d ?(?:am|pm|uur|oclock|u\\b|h\\b)"
            + "|\\bhalf\\b|kwart|quarter|uur|oclock|\\bnoon|midday|midnight|middernacht).*");
    private static final Pattern CLOCK_OR_DIGIT = Pattern.compile(CLOCK.pattern() + "|.*\\d.*");

    /// The time as it is written.
    Optional<String> time() {
        return WordSpan.from(words, 0)
                .filter(this::isTime)
                .findFirst()
                .filter(span -> span.others()
                        .noneMatch(word -> CLOCK_OR_DIGIT.matcher(word).matches()))
                .map(WordSpan::text);
    }

    private boolean isTime(WordSpan span) {
        boolean announced = span.previous().filter(AT::contains).isPresent();
        return !AT.contains(span.first())
                && (announced || CLOCK.matcher(span.text()).matches())
                && TimeParser.read(span.text(), language).isPresent();
    }

    /// The weekdays as they are written.
    Optional<String> days() {
        return WordSpan.from(words, 0)
                .filter(RhythmFinder::isDays)
                .findFirst()
                .filter(span -> span.others().noneMatch(RhythmFinder::isDay))
                .map(WordSpan::text);
    }

    private static boolean isDays(WordSpan span) {
        boolean every = EVERY.contains(span.first()) && span.size() > 1;
        return (every || isDay(span.first())) && WeekdayParser.read(span.text()).isPresent();
    }

    private static boolean isDay(String word) {
        return word.length() > 2
                && !NOT_ONLY_DAYS.contains(word)
                && WeekdayParser.read(word).isPresent();
    }
}
