package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Composes the exact command for a whole sentence whose intent is known: "nudge pause until 5 december" for *I'm on
/// holiday until 5 december*.
///
/// An argument is used only if nothing else in the sentence could change it: a second date or time, a beginning or a
/// negation gives no command, so that the member is asked instead.
public final class CommandComposer {
    private static final int LONGEST_TOPIC = 8;
    private static final int LONGEST_UNKNOWN_TOPIC = 3;
    private static final Set<String> BEFORE_TOPIC =
            Set.of("about", "over", "on", "rond", "rondom", "for", "voor", "met", "with");
    private static final Set<String> BEFORE_UNKNOWN_TOPIC = Set.of("about", "over", "rond", "rondom");
    private static final Set<String> TIPS = Set.of("tip", "tips");
    private static final Set<String> REQUEST =
            Set.of(("tip tips advice idea ideas ask answer help helps different something today example "
                            + "inspire inspiration wisdom suggestion time minutes "
                            + "advies idee ideeën antwoord hulp helpen helpt anders vandaag voorbeeld "
                            + "inspireer inspiratie wijsheid suggestie minuten tijd")
                    .split(" "));
    private static final Set<String> BEFORE_ZONE = Set.of("in", "to", "naar", "is", "zone", "timezone", "tijdzone");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "dont", "never", "off", "stop", "without", "niet", "geen", "nooit", "uit", "zonder", "vrij");
    private static final Set<String> COURAGE = Set.of(
            "brave",
            "bold",
            "scary",
            "courage",
            "daring",
            "moedig",
            "moedige",
            "moedigs",
            "moed",
            "eng",
            "enge",
            "engs",
            "spannend",
            "spannende",
            "spannends");
    private static final Set<String> BOLD = Set.of(
            "brave", "bold", "scary", "daring", "moedig", "moedige", "moedigs", "spannend", "spannende", "spannends");
    private static final Set<String> SOME = Set.of(
            "a", "one", "nudge", "nudges", "tip", "tips", "something", "een", "duwtje", "duwtjes", "iets", "really");
    private static final Pattern ENOUGH = Pattern.compile("\\b(?:done with|klaar met|houd? op)\\b");
    private static final Set<String> REFUSALS = Set.of("nothing", "niks", "niets", "too", "te");
    private static final Set<String> RELEASE =
            Set.of("forget", "drop", "remove", "delete", "vergeet", "verwijder", "schrap", "weg");
    private static final Set<String> LOSS = Set.of("lose", "lost", "miss", "kwijt", "verlies", "verliezen", "los");
    private static final Set<String> SWITCH = Set.of(
            "back",
            "terug",
            "follow",
            "switch",
            "start",
            "begin",
            "volg",
            "volgen",
            "want",
            "wil",
            "doe",
            "overstappen");
    private static final Set<String> QUESTIONS =
            Set.of("what", "how", "which", "why", "is", "does", "wat", "hoe", "welke", "waarom", "when", "wanneer");
    private static final int LONGEST_AIM = 100;
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

    private final Language language;
    private final Tokens tokens;
    private final List<String> words;
    private final PauseFinder pauses;

    /// Creates a composer for a sentence.
    ///
    /// @param holidays the member's own calendar, in which a pause may end
    public CommandComposer(String sentence, Language language, LocalDate today, Holidays holidays) {
        this.language = language;
        tokens = Tokens.of(sentence).withoutCourtesies();
        words = tokens.plain();
        pauses = new PauseFinder(words, new PauseParser(language, today, holidays));
    }

    /// A tip about the topic that the sentence names, otherwise any tip.
    ///
    /// @param known whether the library has a topic of a name
    /// @param named finds the name of a topic among the words of a sentence that only describes a situation
    public String tip(Predicate<String> known, Function<String, Optional<String>> named) {
        if (asksForBrave()) {
            return Keyword.TIP.written(language) + " " + language.choose("brave", "moedig");
        }
        List<String> shown = tokens.words().stream().map(Tokens.Word::shown).toList();
        return IntStream.range(0, shown.size())
                .boxed()
                .flatMap(at -> topics(shown, at))
                .filter(known)
                .findFirst()
                .or(() -> unknownTopic(shown))
                .or(() -> named.apply(
                        shown.stream().filter(word -> !REQUEST.contains(word)).collect(Collectors.joining(" "))))
                .map(topic -> Keyword.TIP.written(language) + " " + topic)
                .orElseGet(() -> Keyword.TIP.written(language));
    }

    /// Whether a brave nudge is asked for, and not a tip about courage.
    private boolean asksForBrave() {
        return !isNegated()
                && words.stream().noneMatch(BEFORE_UNKNOWN_TOPIC::contains)
                && IntStream.range(0, words.size())
                        .filter(at -> BOLD.contains(words.get(at)))
                        .anyMatch(at -> IntStream.of(at - 1, at + 1)
                                .filter(beside -> beside >= 0 && beside < words.size())
                                .anyMatch(beside -> SOME.contains(words.get(beside))));
    }

    /// What may be a topic at a word: all that follows *about* or *tip*, and the word before *tip*.
    private static Stream<String> topics(List<String> shown, int at) {
        boolean tip = TIPS.contains(shown.get(at));
        if (!tip && !BEFORE_TOPIC.contains(shown.get(at))) {
            return Stream.empty();
        }
        Stream<String> before = tip && at > 0 ? Stream.of(shown.get(at - 1)) : Stream.empty();
        return Stream.concat(
                before.filter(word -> !REQUEST.contains(word)),
                WordSpan.from(shown, at + 1)
                        .filter(span -> span.size() <= LONGEST_TOPIC && !BEFORE_TOPIC.contains(span.first()))
                        .map(WordSpan::text));
    }

    // the answer says that the library has nothing about it
    private static Optional<String> unknownTopic(List<String> shown) {
        return IntStream.range(1, shown.size())
                .filter(at -> BEFORE_UNKNOWN_TOPIC.contains(shown.get(at - 1))
                        || (at == 1 && TIPS.contains(shown.getFirst())))
                .mapToObj(at -> new WordSpan(shown, at, shown.size()))
                .filter(span -> span.size() <= LONGEST_UNKNOWN_TOPIC)
                .filter(span -> span.words().subList(span.start(), span.end()).stream()
                        .anyMatch(word -> LONG_WORD.matcher(word).find() && !REQUEST.contains(word)))
                .map(WordSpan::text)
                .findFirst();
    }

    /// A pause on the days that the sentence names, with their dates.
    public Optional<String> pause() {
        return pauses.find().flatMap(this::pause);
    }

    /// A pause until the day on which the member says to be back.
    public Optional<String> pauseUntilReturn(LocalDate today) {
        return pauses.find().map(found -> found.returningOn(today)).flatMap(this::pause);
    }

    private Optional<String> pause(PauseFinder.Found found) {
        return found.reading() instanceof ParsedDays.Certain(DateSpan days)
                ? Optional.of(days.pause(language))
                : Optional.empty();
    }

    /// Whether the sentence has words about another time than today.
    public boolean namesTime() {
        return pauses.namesTime();
    }

    /// A pause of a usual length from today; empty if the sentence tells of a time that is not understood.
    public Optional<String> usualPause(LocalDate today) {
        return pauses.namesTime()
                ? Optional.empty()
                : Optional.of(DurationParser.some(today).getFirst().pause(language));
    }

    /// Keeping today's nudge as a habit, or letting the kept one go: *let my habit go*, *I don't want to keep this
    /// one*.
    public String keep() {
        if (words.contains("none") || String.join(" ", words).contains("geen van")) {
            return Keyword.KEEP_NONE.written(language);
        }
        boolean letGo = words.contains("los") || words.contains("loslaten") || words.containsAll(List.of("let", "go"));
        boolean released = isNegated()
                || words.stream().anyMatch(RELEASE::contains)
                || ENOUGH.matcher(String.join(" ", words)).find();
        boolean off = letGo ? !isNegated() : released && words.stream().noneMatch(LOSS::contains);
        return Keyword.KEEP.written(language) + (off ? " " + language.choose("off", "uit") : "");
    }

    /// The aim or the work that the sentence tells of; the question about them if it is long or negated.
    public String aim() {
        String told = tokens.lowerCase();
        return told.length() > LONGEST_AIM || isNegated() || words.size() < 2
                ? Keyword.AIM.written(language)
                : Keyword.AIM.written(language) + " " + told;
    }

    /// Following the only programme that the sentence names and wants; the list of programmes otherwise.
    ///
    /// @param named finds the name of a programme by exactly these words
    public String programme(Function<String, Optional<String>> named) {
        boolean wanted =
                words.stream().anyMatch(SWITCH::contains) && words.stream().noneMatch(QUESTIONS::contains);
        return wanted ? only(Keyword.PROGRAMME, named) : Keyword.PROGRAMME.written(language);
    }

    /// Why there is no pause although the sentence is about days, and the pauses that it may mean.
    public Optional<ParseResult.Unclear> unclearPause() {
        return pauses.find()
                .flatMap(found -> found.reading()
                                instanceof ParsedDays.Uncertain(ParseResult.Problem problem, List<DateSpan> guesses)
                        ? Optional.of(new ParseResult.Unclear(
                                problem,
                                found.span().text(),
                                guesses.stream()
                                        .map(days -> days.pause(language))
                                        .toList()))
                        : Optional.empty());
    }

    /// The time or the days of nudges; nothing if it names both.
    public Optional<String> rhythm() {
        RhythmFinder finder = new RhythmFinder(words, language);
        Optional<String> time = finder.time().map(written(Keyword.AT));
        Optional<String> days = finder.days().map(written(Keyword.DAYS));
        boolean clear = !isNegated() && (time.isEmpty() || days.isEmpty());
        return clear ? time.or(() -> days) : Optional.empty();
    }

    /// The time of the follow-up, or that there should be none.
    public Optional<String> followUp() {
        Optional<String> time = new RhythmFinder(words, language).time();
        Optional<String> off = isNegated() ? Optional.of(language.choose("off", "uit")) : Optional.empty();
        boolean clear = time.isEmpty() || off.isEmpty();
        return clear ? time.or(() -> off).map(written(Keyword.FOLLOWUP)) : Optional.empty();
    }

    /// The time zone of the only place that the sentence names.
    public Optional<String> zone() {
        List<String> places = IntStream.range(1, words.size())
                .filter(at -> BEFORE_ZONE.contains(words.get(at - 1)))
                .boxed()
                .flatMap(at -> placeAt(at).stream())
                .toList();
        return only(places).map(written(Keyword.ZONE));
    }

    private Optional<String> placeAt(int at) {
        return WordSpan.from(words, at)
                .takeWhile(span -> span.start() == at)
                .map(WordSpan::text)
                .filter(place -> LONG_WORD.matcher(place).find())
                .filter(place -> TimeZoneParser.read(place).isPresent())
                .findFirst();
    }

    /// The only language that the sentence names.
    public Optional<String> language() {
        List<String> names = words.stream()
                .filter(word -> LONG_WORD.matcher(word).matches())
                .filter(word -> LanguageParser.read(word).isPresent())
                .distinct()
                .toList();
        return isNegated() ? Optional.empty() : only(names).map(written(Keyword.LANGUAGE));
    }

    /// The plan that the sentence contains, or the form if it contains none; nothing for half a plan.
    public Optional<String> plan() {
        Optional<Tokens> plan = IntStream.range(0, words.size())
                .filter(at -> PlanSyntax.beginsWith(words.get(at)))
                .mapToObj(tokens::after)
                .findFirst();
        return plan.isEmpty()
                ? Optional.of(Keyword.PLAN.written(language))
                : plan.filter(PlanSyntax::matches).map(Tokens::exactText).map(written(Keyword.PLAN));
    }

    /// Staying with the only practice that the sentence names; the list of practices if it names none or several.
    ///
    /// @param named finds the name of a practice by exactly these words
    public String practice(Function<String, Optional<String>> named) {
        return only(Keyword.PRACTICE, named);
    }

    private String only(Keyword keyword, Function<String, Optional<String>> named) {
        Comparator<WordSpan> longestFirst =
                Comparator.comparingInt(WordSpan::size).reversed();
        List<WordSpan> spans = WordSpan.from(words, 0)
                .filter(span ->
                        span.size() <= LONGEST_TOPIC && named.apply(span.text()).isPresent())
                .sorted(longestFirst)
                .toList();
        List<String> names = spans.stream()
                .filter(span -> span.equals(spans.getFirst()) || !span.overlaps(spans.getFirst()))
                .flatMap(span -> named.apply(span.text()).stream())
                .distinct()
                .toList();
        return only(names).filter(_ -> !isNegated()).map(written(keyword)).orElseGet(() -> keyword.written(language));
    }

    /// The settings, or that of brave nudges if the sentence is about courage: off where it refuses them.
    public String settings() {
        if (words.stream().noneMatch(COURAGE::contains)) {
            return Keyword.SETTINGS.written(language);
        }
        String brave = Keyword.BRAVE.written(language);
        boolean refused = isNegated() || words.stream().anyMatch(REFUSALS::contains);
        return refused ? brave + " " + language.choose("off", "uit") : brave;
    }

    private Function<String, String> written(Keyword keyword) {
        return argument -> keyword.written(language) + " " + argument;
    }

    private boolean isNegated() {
        return isNegated(words);
    }

    static boolean isNegated(List<String> words) {
        return words.stream().anyMatch(NEGATIONS::contains);
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
