package druppel.domain.library;

import druppel.domain.library.TopicMatch.Closeness;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Index of the names and words by which members ask for tips, in all languages. Where two have the same word, a
/// practice by its name comes before a topic, a topic before the words of a practice, and these before a trait.
final class TopicIndex {
    private static final int LONGEST_PREPOSITION = 2;

    private final Map<String, TopicMatch> byWords = new LinkedHashMap<>();
    private final Map<TopicKey, TopicMatch> byKey = new HashMap<>();
    private final Collection<Practice> practices;
    private int longestKey = 1;

    private TopicIndex(Collection<Practice> practices) {
        this.practices = practices;
    }

    static TopicIndex of(Collection<Practice> practices, List<Topic> topics, Map<Trait, Localized<String>> traitNames) {
        TopicIndex index = new TopicIndex(practices);
        practices.forEach(practice -> index.add(practice, practice.names().all()));
        topics.forEach(index::add);
        practices.forEach(practice -> practice.words().values().forEach(words -> index.add(practice, words)));
        traitNames.forEach(index::add);
        return index;
    }

    /// What is known by exactly these words.
    Optional<TopicMatch> exact(String words) {
        return known(TopicKey.of(words)).findFirst();
    }

    /// Whether each of these words is known, except short ones such as prepositions.
    boolean covers(String words) {
        return within(words).isPresent() && TopicKey.of(words).parts(1).allMatch(this::isKnownOrShort);
    }

    private boolean isKnownOrShort(TopicKey word) {
        return word.letters() <= LONGEST_PREPOSITION || byKey.containsKey(word);
    }

    /// What is known by some of these words: by as many as possible, otherwise what has the fewest nudges, since that
    /// is the most specific.
    Optional<TopicMatch> within(String words) {
        TopicKey key = TopicKey.of(words);
        return IntStream.iterate(Math.min(longestKey, key.stems().size()), size -> size > 0, size -> size - 1)
                .mapToObj(size -> key.parts(size)
                        .flatMap(this::known)
                        .min(Comparator.comparingInt(match -> match.nudges().size())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<TopicMatch> known(TopicKey key) {
        return Stream.ofNullable(byKey.get(key));
    }

    /// What is known by a part of a compound among these words; it is only near.
    Optional<TopicMatch> withinCompound(String words) {
        TopicKey key = TopicKey.of(words);
        return byKey.keySet().stream()
                .filter(key::isCompoundOf)
                .max(Comparator.comparingInt(TopicKey::letters).thenComparing(TopicKey::toString))
                .flatMap(part -> known(part).findFirst())
                .map(match -> TopicMatch.unknown(words, Closeness.NEAR, match.nudges()));
    }

    /// What nudges are about by words that contain these letters, which are in lower case.
    Stream<TopicMatch> containing(String letters) {
        return byWords.entrySet().stream()
                .filter(words -> words.getKey().contains(letters))
                .map(Map.Entry::getValue)
                .filter(match -> match.closeness() == Closeness.ABOUT)
                .distinct();
    }

    private void add(Practice practice, Collection<String> words) {
        add(practice.id(), practice.names(), words, Closeness.ABOUT, practice.nudges());
    }

    private void add(Trait trait, Localized<String> names) {
        add(
                trait.id(),
                names,
                names.all(),
                Closeness.ABOUT,
                of(practice -> practice.traits().contains(trait)));
    }

    private void add(Topic topic) {
        List<Nudge> own = naming(topic.id()).toList();
        List<Nudge> near =
                topic.near().stream().flatMap(this::nearby).distinct().toList();
        add(
                topic.id(),
                topic.names(),
                topic.words().values().stream().flatMap(List::stream).toList(),
                own.isEmpty() ? Closeness.NEAR : Closeness.ABOUT,
                own.isEmpty() ? near : own);
    }

    private void add(
            String id, Localized<String> names, Collection<String> words, Closeness closeness, List<Nudge> nudges) {
        if (!nudges.isEmpty()) {
            TopicMatch match = new TopicMatch(id, names, closeness, nudges);
            Stream.concat(Stream.of(id), words.stream()).forEach(word -> {
                byWords.putIfAbsent(word.toLowerCase(Locale.ROOT), match);
                TopicKey key = TopicKey.of(word);
                byKey.putIfAbsent(key, match);
                longestKey = Math.max(longestKey, key.stems().size());
            });
        }
    }

    private Stream<Nudge> nearby(String id) {
        return Stream.concat(naming(id), of(practice -> practice.id().equals(id)).stream());
    }

    private Stream<Nudge> naming(String topic) {
        return of(_ -> true).stream().filter(nudge -> nudge.topics().contains(topic));
    }

    private List<Nudge> of(Predicate<Practice> wanted) {
        return practices.stream()
                .filter(wanted)
                .flatMap(practice -> practice.nudges().stream())
                .toList();
    }
}
