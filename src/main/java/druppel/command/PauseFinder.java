package druppel.command;

import druppel.domain.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the end of a pause in a sentence: "until 5 december", "for two weeks".
///
/// A sentence that names a beginning or another date has no end that is certain.
record PauseFinder(List<String> words, Language language, LocalDate today) {
    private static final Set<String> UNTIL = Set.of("until", "till", "til", "tot", "through", "thru", "t/m", "tm");
    private static final Set<String> COMING = Set.of("next", "coming", "komende", "aankomende");
    private static final Set<String> NOT_BEFORE_DURATION =
            Set.of("in", "over", "within", "na", "after", "every", "elke", "of");
    private static final Set<String> ABOUT_TIME = aboutTime();
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern DURATION = Pattern.compile("(?:(?:for|voor) )?\\d{1,3} [a-z]+");
    private static final Pattern ONE = Pattern.compile("\\ban?\\b");

    Optional<String> find() {
        return WordSpan.from(words, 0)
                .filter(this::isEnd)
                .findFirst()
                .filter(PauseFinder::isOnlyDate)
                .map(WordSpan::text);
    }

    private boolean isEnd(WordSpan span) {
        boolean until = UNTIL.contains(span.first()) && span.size() > 1;
        return (until || isDuration(span))
                && new DateParser(language, today).read(span.text()).isPresent();
    }

    private static boolean isDuration(WordSpan span) {
        String digits = NumberParser.asDigits(ONE.matcher(span.text()).replaceAll("1"));
        return DURATION.matcher(digits).matches()
                && span.previous().filter(NOT_BEFORE_DURATION::contains).isEmpty();
    }

    /// Whether no other words tell of time; *the next* may come before a duration.
    private static boolean isOnlyDate(WordSpan span) {
        boolean duration = isDuration(span);
        return span.others()
                .filter(word -> !(duration && COMING.contains(word)))
                .noneMatch(
                        word -> ABOUT_TIME.contains(word) || DIGIT.matcher(word).matches());
    }

    /// Words about time, without those that are ordinary words too.
    private static Set<String> aboutTime() {
        Set<String> harmless = Set.of("today", "vandaag");
        Stream<String> more =
                Stream.of("from", "vanaf", "ago", "geleden", "last", "vorige", "past", "afgelopen", "not", "niet");
        return Stream.concat(DateParser.vocabulary().stream().filter(word -> word.length() > 3), more)
                .filter(word -> !harmless.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
