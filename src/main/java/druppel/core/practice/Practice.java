package druppel.core.practice;

import druppel.core.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One of the ten habits, with its nudges and the words by which members ask for it.
public record Practice(
        String id,
        Set<Trait> traits,
        Map<Language, String> names,
        Map<Language, String> aims,
        Map<Language, Set<String>> words,
        List<Nudge> nudges) {
    public Practice {
        traits = Set.copyOf(traits);
        names = Map.copyOf(names);
        aims = Map.copyOf(aims);
        words = Map.copyOf(words);
        nudges = List.copyOf(nudges);
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    public String aim(Language language) {
        return Objects.requireNonNull(aims.get(language));
    }
}
