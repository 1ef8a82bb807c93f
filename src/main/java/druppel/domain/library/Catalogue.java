package druppel.domain.library;

import druppel.domain.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Content of the library at one moment: practices with their nudges, trait names, programmes.
public record Catalogue(
        Map<String, Practice> practices,
        Map<String, Nudge> nudges,
        Map<String, Programme> programmes,
        Map<Trait, Map<Language, String>> traitNames) {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Creates a catalogue of these practices and programmes, in their order.
    public static Catalogue of(
            List<Practice> practices, List<Programme> programmes, Map<Trait, Map<Language, String>> traitNames) {
        return new Catalogue(
                byId(practices, Practice::id),
                byId(
                        practices.stream()
                                .flatMap(practice -> practice.nudges().stream())
                                .toList(),
                        Nudge::id),
                byId(programmes, Programme::id),
                Map.copyOf(traitNames));
    }

    public Optional<Nudge> nudge(String id) {
        return Optional.ofNullable(nudges.get(id));
    }

    public Optional<Practice> practice(String id) {
        return Optional.ofNullable(practices.get(id));
    }

    public Optional<Programme> programme(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /// Finds a programme by its id or its name in any language.
    public Optional<Programme> programmeNamed(String wanted) {
        return programmes.values().stream()
                .filter(programme -> Stream.concat(Stream.of(programme.id()), programme.names().values().stream())
                        .anyMatch(name -> same(name, wanted)))
                .findFirst();
    }

    /// The id of the practice, otherwise of the trait, that a member calls by this name or word.
    public Optional<String> topic(String wanted) {
        String word = wanted.strip().toLowerCase(Locale.ROOT);
        return practices.values().stream()
                .filter(practice -> named(practice, word))
                .map(Practice::id)
                .findFirst()
                .or(() -> traitNames.keySet().stream()
                        .filter(trait -> called(trait, word))
                        .map(Trait::id)
                        .findFirst());
    }

    /// Finds the nudges that a member may mean by a practice, a trait or any word; the first kind of match that
    /// finds any wins.
    public List<Nudge> about(String wanted, Language language) {
        String word = wanted.strip().toLowerCase(Locale.ROOT);
        List<Nudge> byPractice = of(practice -> named(practice, word));
        List<Nudge> byTrait = byPractice.isEmpty() ? of(practice -> traits(practice, word)) : byPractice;
        return byTrait.isEmpty() ? saying(word, language) : byTrait;
    }

    /// Finds the nudges that a few typed letters may mean, likeliest first: by the name of the practice, by the
    /// name of the trait, then by text.
    public List<Nudge> matching(String letters, Language language) {
        String part = letters(letters);
        return Stream.of(
                        of(practice -> within(practice.names().values(), part)),
                        of(practice -> practice.traits().stream().anyMatch(trait -> within(names(trait), part))),
                        saying(letters.strip().toLowerCase(Locale.ROOT), language))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The names of the traits in a language.
    public Map<Trait, String> traits(Language language) {
        return traitNames.entrySet().stream()
                .filter(trait -> trait.getValue().containsKey(language))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, trait -> trait.getValue().get(language)));
    }

    private Collection<String> names(Trait trait) {
        return traitNames.getOrDefault(trait, Map.of()).values();
    }

    private static boolean within(Collection<String> names, String part) {
        return names.stream().anyMatch(name -> letters(name).contains(part));
    }

    private List<Nudge> of(Predicate<Practice> wanted) {
        return practices.values().stream()
                .filter(wanted)
                .flatMap(practice -> practice.nudges().stream())
                .toList();
    }

    private static boolean named(Practice practice, String word) {
        return practice.id().equals(word)
                || practice.names().values().stream().anyMatch(name -> same(name, word))
                || practice.words().values().stream().anyMatch(words -> words.contains(word));
    }

    private boolean traits(Practice practice, String word) {
        return practice.traits().stream().anyMatch(trait -> called(trait, word));
    }

    private boolean called(Trait trait, String word) {
        return trait.id().equals(word) || names(trait).stream().anyMatch(name -> same(name, word));
    }

    private List<Nudge> saying(String word, Language language) {
        return nudges.values().stream()
                .filter(nudge -> contains(nudge.in(language), word))
                .toList();
    }

    private static boolean contains(Nudge.Text nudgeText, String word) {
        return (nudgeText.nudge() + " " + nudgeText.question())
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }

    private static boolean same(String name, String word) {
        return letters(name).equals(letters(word));
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
