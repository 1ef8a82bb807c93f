package druppel.domain.library;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import druppel.domain.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the library has about a topic that a member asks for.
///
/// @param topic the id of the topic, practice or trait, or the words of the member if it is none
/// @param names the topic as it is named to members, by language
/// @param nudges at least one
public record TopicMatch(String topic, Localized<String> names, Closeness closeness, List<Nudge> nudges) {

    /// How close the nudges are to the topic: about it, about something like it, or they only contain the words.
    public enum Closeness {
        ABOUT,
        NEAR,
        MENTIONED
    }

    public TopicMatch {
        nudges = List.copyOf(nudges);
        if (nudges.isEmpty()) {
            throw new IllegalArgumentException("there is no nudge about " + topic);
        }
    }

    /// A match of words that the library does not know.
    public static TopicMatch unknown(String words, Closeness closeness, List<Nudge> nudges) {
        Localized<String> names = Localized.of(_ -> Optional.of("“" + words + "”"));
        return new TopicMatch(words, names, closeness, nudges);
    }

    public String name(Language language) {
        return names.in(language);
    }

    /// The id of the practice that most of the nudges belong to, of equal ones the first.
    public String practice() {
        Map<String, Long> counts = nudges.stream().collect(groupingBy(Nudge::practice, LinkedHashMap::new, counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return counts.keySet().stream()
                .filter(practice -> counts.getOrDefault(practice, 0L) == most)
                .findFirst()
                .orElseThrow();
    }
}
