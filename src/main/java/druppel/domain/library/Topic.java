package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Map;

/// Subject that members ask tips about and that nudges of different practices name.
///
/// @param words the words by which members ask for it, by language; the first ones are its name
/// @param near ids of topics and practices whose nudges are given while no nudge names this topic
public record Topic(String id, Map<Language, List<String>> words, List<String> near) {
    public Topic {
        words = Map.copyOf(words);
        near = List.copyOf(near);
    }

    Localized<String> names() {
        return Localized.of(
                language -> words.getOrDefault(language, List.of()).stream().findFirst());
    }
}
