package druppel.command;

import druppel.command.ParsedDays.Certain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the days of a pause in a sentence: "until 5 december", "for two weeks", "next week".
///
/// Nothing is found if the sentence also tells of another time, of a negation or of an exception.
record PauseFinder(List<String> words, PauseParser parser) {
    private static final int LONGEST = 12;
    private static final Set<String> UNTIL =
            Set.of("until", "untill", "till", "til", "tot", "through", "thru", "t/m", "tm");
    private static final Set<String> LEADS = Set.of("""
        up from vanaf van starting between tussen for voor on op in the de het a an een this deze dit next volgende volgend
        komende komend coming aankomende after na every elke each iedere rest over met with during tijdens few couple several
        enkele half anderhalve per all whole hele heel week weeks weken end eind good goede boxing new eerste tweede first oud
        kings liberation whit
        """.strip().split("\\s+"));
    private static final Set<String> BEFORE_ANOTHER_TIME =
            Set.of("in", "over", "within", "binnen", "na", "after", "every", "elke", "of");
    // ordinary words too, if nothing else tells of time
    private static final Set<String> WEAK = Set.of("""
        may mei mar march maart sat sun mon fri thu wed tue we do di ma wo vr za zo th mo tu fr sa su zon don din zat maa vri
        day dag week weekend month maand year jaar now nu sint jan
        """.strip().split("\\s+"));
    private static final Set<String> LENGTH =
            Set.of("a", "an", "een", "few", "couple", "several", "enkele", "half", "anderhalve");
    private static final Set<String> NEGATIONS = Set.of("not", "niet", "geen", "no", "dont", "never", "nooit");
    private static final Set<String> PAUSING =
            Set.of("pause", "pausing", "pauze", "pauzeer", "pauzeren", "stop", "stoppen");
    private static final Set<String> ARTICLES = Set.of("a", "an", "een");
    private static final Set<String> RETURNING = Set.of("back", "terug", "return", "returning");
    private static final Set<String> VOCABULARY = Set.copyOf(DateParser.vocabulary());
    private static final Set<String> ANOTHER_TIME = anotherTime();
    private static final Pattern PURPOSE =
            Pattern.compile("\\b(days?|weeks?|months?|dag|dagen|week|weken|maand|maanden) (?:of )?"
                    + "(?:holidays?|vacation|leave|vakantie|verlof)(?= )");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Creates a finder for a sentence, without the words that only say what its days are for: *two weeks of holiday*.
    PauseFinder(List<String> words, PauseParser parser) {
        this.words = List.of(
                PURPOSE.matcher(String.join(" ", words)).replaceAll("$1").split(" "));
        this.parser = parser;
    }

    /// The days that some words of a sentence mean.
    record Found(ParsedDays reading, WordSpan span) {
        private boolean isCertain() {
            return reading instanceof Certain;
        }

        /// Whether it only says that there is a holiday: *I am on holiday*.
        private boolean isAnyHoliday() {
            return !UNTIL.contains(span.first())
                    && reading instanceof ParsedDays.Uncertain(ParseResult.Problem problem, List<DateSpan> guesses)
                    && problem == ParseResult.Problem.UNKNOWN_HOLIDAY
                    && guesses.isEmpty();
        }

        /// A pause until the day, if there is only one.
        Found returningOn(LocalDate today) {
            boolean day = reading instanceof Certain(DateSpan days)
                    && days.isDay()
                    && days.first().isAfter(today)
                    && !UNTIL.contains(span.first());
            return day ? new Found(reading.map(back -> new DateSpan(today, back.first())), span) : this;
        }
    }

    /// The first words that mean certain days, otherwise the first that may mean some.
    Optional<Found> find() {
        List<Found> found = WordSpan.from(words, 0)
                .filter(this::isAboutTime)
                .flatMap(span -> parser.read(span.text()).map(reading -> new Found(reading, span)).stream())
                .filter(read -> !read.isAnyHoliday())
                .toList();
        return found.stream()
                .filter(Found::isCertain)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(this::returning);
    }

    private boolean isAboutTime(WordSpan span) {
        return span.size() <= LONGEST
                && (span.size() > 1 ? isPhrase(span) : isStrong(span.first()))
                && span.others().noneMatch(PauseFinder::isAnotherTime)
                && !isAfterAnother(span)
                && !isNegated(span)
                && !endsInAbbreviation(span);
    }

    private static boolean isPhrase(WordSpan span) {
        String last = span.words().get(span.end() - 1);
        return UNTIL.contains(span.first()) || isTime(span.first()) || (LEADS.contains(span.first()) && isTime(last));
    }

    private static boolean isTime(String word) {
        return VOCABULARY.contains(word)
                || word.equals("nieuw")
                || DIGIT.matcher(word).matches();
    }

    private static boolean isStrong(String word) {
        return DIGIT.matcher(word).matches()
                ? !NUMBER.matcher(word).matches()
                : VOCABULARY.contains(word) && !WEAK.contains(word);
    }

    private static boolean isAnotherTime(String word) {
        return ANOTHER_TIME.contains(word) || DIGIT.matcher(word).matches();
    }

    /// Whether it ends in what is an abbreviation of a weekday only at the end of a sentence: *until we meet*.
    private static boolean endsInAbbreviation(WordSpan span) {
        String last = span.words().get(span.end() - 1);
        return span.end() < span.words().size()
                && last.length() <= 3
                && (WEAK.contains(last) || ARTICLES.contains(last));
    }

    /// Whether it is a length after a word such as *in* or *every*.
    private static boolean isAfterAnother(WordSpan span) {
        boolean length = LENGTH.contains(span.first())
                || !NumberParser.asDigits(span.first()).matches("\\D.*");
        return length && span.previous().filter(BEFORE_ANOTHER_TIME::contains).isPresent();
    }

    /// Whether it says when there is no pause; *I am not here next week* says when there is one.
    private static boolean isNegated(WordSpan span) {
        boolean pausing = span.others().anyMatch(PAUSING::contains);
        return span.previous().filter(NEGATIONS::contains).isPresent()
                || (pausing && span.others().anyMatch(NEGATIONS::contains));
    }

    /// Whether the sentence has words about time at all.
    boolean namesTime() {
        return words.stream().anyMatch(PauseFinder::isAnotherTime);
    }

    /// *Back on Monday* names the first day back.
    private Found returning(Found found) {
        return found.span().others().anyMatch(RETURNING::contains) ? found.returningOn(parser.today()) : found;
    }

    /// Words about time, without those that are ordinary words too.
    private static Set<String> anotherTime() {
        Set<String> harmless = Set.of("today", "vandaag", "sint", "maart", "march");
        Stream<String> more = Stream.of("""
            from vanaf tot ago geleden last vorige past afgelopen except behalve two three twee drie half halve
            """.strip().split("\\s+"));
        return Stream.concat(VOCABULARY.stream().filter(word -> word.length() > 3), more)
                .filter(word -> !harmless.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
