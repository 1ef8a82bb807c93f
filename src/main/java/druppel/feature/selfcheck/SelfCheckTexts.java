package druppel.feature.selfcheck;

import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.List;
import java.util.Map;

/// Names of the traits and answers of the self-check.
///
/// @param names the names of the traits
public record SelfCheckTexts(Texts texts, Map<Trait, String> names) {
    public SelfCheckTexts {
        names = Map.copyOf(names);
    }

    String name(Trait trait) {
        return names.getOrDefault(trait, trait.id());
    }

    /// The label of an answer's button.
    String label(SelfCheck.Frequency frequencyScale) {
        return texts.say(
                switch (frequencyScale) {
                    case HARDLY -> MemberTextKey.EXTENT_HARDLY;
                    case ONCE_OR_TWICE -> MemberTextKey.EXTENT_ONCE_OR_TWICE;
                    case SOMETIMES -> MemberTextKey.EXTENT_SOMETIMES;
                    case FAIRLY_OFTEN -> MemberTextKey.EXTENT_FAIRLY_OFTEN;
                    case OFTEN -> MemberTextKey.EXTENT_OFTEN;
                });
    }

    /// The name of an answer for use within a sentence.
    String within(SelfCheck.Frequency frequencyScale) {
        return label(frequencyScale).toLowerCase(texts.language().locale());
    }

    /// A list of traits: *values, vision and service*.
    String together(List<Trait> traits) {
        List<String> words = traits.stream().map(this::name).toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        String all = String.join(", ", words.subList(0, words.size() - 1));
        return all + " " + texts.say(MemberTextKey.CHECK_AND) + " " + words.getLast();
    }

    /// The statement about a trait that the member rates.
    String statement(Trait trait) {
        return texts.say(
                switch (trait) {
                    case VALUES -> MemberTextKey.CHECK_VALUES;
                    case VISION -> MemberTextKey.CHECK_VISION;
                    case SERVICE -> MemberTextKey.CHECK_SERVICE;
                    case INTEGRITY -> MemberTextKey.CHECK_INTEGRITY;
                    case CONNECTION -> MemberTextKey.CHECK_CONNECTION;
                });
    }
}
