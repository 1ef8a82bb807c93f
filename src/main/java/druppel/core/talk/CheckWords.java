package druppel.core.talk;

import druppel.domain.library.FrequencyScale;
import druppel.domain.library.Trait;
import java.util.List;
import java.util.Map;

/// What the self-check calls traits and answers.
///
/// @param names what the traits are called
public record CheckWords(Phrases phrases, Map<Trait, String> names) {
    public CheckWords {
        names = Map.copyOf(names);
    }

    String name(Trait trait) {
        return names.getOrDefault(trait, trait.id());
    }

    /// The word on a button.
    String label(FrequencyScale frequencyScale) {
        return phrases.say(
                switch (frequencyScale) {
                    case HARDLY -> Phrase.EXTENT_HARDLY;
                    case ONCE_OR_TWICE -> Phrase.EXTENT_ONCE_OR_TWICE;
                    case SOMETIMES -> Phrase.EXTENT_SOMETIMES;
                    case FAIRLY_OFTEN -> Phrase.EXTENT_FAIRLY_OFTEN;
                    case OFTEN -> Phrase.EXTENT_OFTEN;
                });
    }

    /// The same within a sentence.
    String within(FrequencyScale frequencyScale) {
        return label(frequencyScale).toLowerCase(phrases.language().locale());
    }

    /// Traits one after the other: *values, vision and service*.
    String together(List<Trait> traits) {
        List<String> words = traits.stream().map(this::name).toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        String all = String.join(", ", words.subList(0, words.size() - 1));
        return all + " " + phrases.say(Phrase.CHECK_AND) + " " + words.getLast();
    }

    /// What is said about a trait, true or not.
    String statement(Trait trait) {
        return phrases.say(
                switch (trait) {
                    case VALUES -> Phrase.CHECK_VALUES;
                    case VISION -> Phrase.CHECK_VISION;
                    case SERVICE -> Phrase.CHECK_SERVICE;
                    case INTEGRITY -> Phrase.CHECK_INTEGRITY;
                    case CONNECTION -> Phrase.CHECK_CONNECTION;
                });
    }
}
