package druppel.domain.library;

import druppel.domain.Language;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Content of the library at one moment: practices with their nudges, trait names, programmes, topics.
public record Catalogue(
        Map<String, Practice> practices,
        Map<String, Nudge> nudges,
        Map<String, Programme> programmes,
        Map<Trait, Localized<String>> traitNames,
        List<Topic> topics,
        TopicIndex topicIndex) {
    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}'’]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_MENTION = 4;

    /// Creates a catalogue of these practices, programmes and topics, in their order.
    public static Catalogue of(
            List<Practice> practices,
            List<Programme> programmes,
            Map<Trait, Localized<String>> traitNames,
            List<Topic> topics) {
        return new Catalogue(
                byId(practices, Practice::id),
                byId(
                        practices.stream()
                                .flatMap(practice -> practice.nudges().stream())
                                .toList(),
                        Nudge::id),
                byId(programmes, Programme::id),
                Map.copyOf(traitNames),
                List.copyOf(topics),
                TopicIndex.of(practices, topics, traitNames));
    }

    public Optional<Nudge> nudge(String id) {
        return Optional.ofNullable(nudges.get(id));
    }

    public Optional<Practice> practice(String id) {
        return Optional.ofNullable(practices.get(id));
    }

    public Optional<Programme> programme(String id) {
        return Optional.ofNullable(programmes.get(id)).or(() -> single(id));
    }

    /// The programme that stays with a practice.
    public Programme staying(Practice practice) {
        return Programme.single(practice);
    }

    private Optional<Programme> single(String id) {
        return Optional.of(id)
                .filter(any -> any.startsWith(Programme.SINGLE))
                .flatMap(any -> practice(any.substring(Programme.SINGLE.length())))
                .map(this::staying);
    }

    /// A programme begun with a member's aim, if they have one.
    public Programme beginningWith(Optional<Trait> aim, Programme programme) {
        return aim.map(trait -> programme.beginningWith(
                        trait, id -> practice(id).map(Practice::traits).orElse(List.of())))
                .orElse(programme);
    }

    /// Finds a practice by its id, its name, or a word for it, in any language.
    public Optional<Practice> practiceNamed(String wanted) {
        return practice(wanted)
                .or(() -> practices.values().stream()
                        .filter(practice -> Stream.concat(
                                        practice.names().all().stream(),
                                        practice.words().values().stream().flatMap(Set::stream))
                                .anyMatch(name -> same(name, wanted)))
                        .findFirst());
    }

    /// Finds a programme by its id or its name in any language.
    public Optional<Programme> programmeNamed(String wanted) {
        return programmes.values().stream()
                .filter(programme -> Stream.concat(Stream.of(programme.id()), programme.names().all().stream())
                        .anyMatch(name -> same(name, wanted)))
                .findFirst()
                .or(() -> single(wanted));
    }

    /// The programmes whose names, in any language, have these words as a part.
    public List<Programme> programmesWith(String words) {
        return programmes.values().stream()
                .filter(programme -> programme.names().all().stream().anyMatch(name -> isPart(name, words)))
                .toList();
    }

    /// What the library has about the practice, topic or trait of exactly this name or word, in any language.
    public Optional<TopicMatch> topic(String wanted) {
        return topicIndex.exact(wanted);
    }

    /// Whether these words name a topic and nothing else.
    public boolean isTopic(String words) {
        return topic(words).isPresent() || topicIndex.covers(words);
    }

    /// What the library has about the most specific topic that is named among these words.
    public Optional<TopicMatch> topicIn(String words) {
        return topicIndex.within(words);
    }

    /// What the library has that is nearest to a topic: by its words, by some of them, or by a part of one.
    public Optional<TopicMatch> nearest(String wanted) {
        return topicIn(wanted).or(() -> topicIndex.withinCompound(wanted));
    }

    /// What the library has for a member who asks for a tip about something, possibly blank: what is nearest, otherwise
    /// the nudges that contain the words.
    public Optional<TopicMatch> about(String wanted, Language language) {
        return wanted.isBlank()
                ? Optional.of(TopicMatch.unknown(wanted, TopicMatch.Closeness.ABOUT, List.copyOf(nudges.values())))
                : nearest(wanted).or(() -> mentioned(wanted, language));
    }

    private Optional<TopicMatch> mentioned(String wanted, Language language) {
        List<String> stems = TopicKey.of(wanted).stems();
        List<Nudge> found = String.join("", stems).length() < SHORTEST_MENTION
                ? List.of()
                : where(text -> Collections.indexOfSubList(TopicKey.of(text).stems(), stems) >= 0, language);
        return Optional.of(found)
                .filter(nudges -> !nudges.isEmpty())
                .map(nudges -> TopicMatch.unknown(wanted, TopicMatch.Closeness.MENTIONED, nudges));
    }

    /// Some topics that nudges are about, for members who ask for something else; the practices if there are none.
    public List<TopicMatch> examples(int most) {
        Stream<String> ids = Stream.concat(topics.stream().map(Topic::id), practices.keySet().stream());
        return ids.flatMap(id -> topic(id).stream())
                .filter(match -> match.closeness() == TopicMatch.Closeness.ABOUT)
                .limit(most)
                .toList();
    }

    /// Finds the nudges that a few typed letters may mean, likeliest first: by name, by topic, then by text.
    public List<Nudge> matching(String letters, Language language) {
        String part = letters.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        topicIndex.containing(part).flatMap(match -> match.nudges().stream()),
                        where(text -> text.toLowerCase(Locale.ROOT).contains(part), language).stream())
                .distinct()
                .toList();
    }

    /// The names of the traits in a language.
    public Map<Trait, String> traits(Language language) {
        return traitNames.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, trait -> trait.getValue().in(language)));
    }

    /// The nudges whose prompt and question satisfy a condition.
    private List<Nudge> where(Predicate<String> wanted, Language language) {
        return nudges.values().stream()
                .filter(nudge -> wanted.test(
                        nudge.in(language).nudge() + " " + nudge.in(language).question()))
                .toList();
    }

    private static boolean same(String name, String word) {
        return letters(name).equals(letters(word));
    }

    /// Whether some words are a part of a text, whatever their case, accents and punctuation.
    public static boolean isPart(String text, String words) {
        return (" " + letters(text) + " ").contains(" " + letters(words) + " ");
    }

    /// The words of a text without case, accents and punctuation.
    public static String letters(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream()
                .collect(Collectors.toMap(
                        id,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("the id " + id.apply(first) + " is used twice");
                        },
                        LinkedHashMap::new));
    }
}
