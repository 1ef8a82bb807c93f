package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Practice: a habit of connected leadership, with its nudges and the words by which members ask for it.
///
/// @param traits the trait that it trains, and after it the ones that it also trains
/// @param echoes team survey questions about it, by language; empty if the library has none
public record Practice(
        String id,
        List<Trait> traits,
        Localized<String> names,
        Localized<String> aims,
        Localized<String> echoes,
        Map<Language, Set<String>> words,
        List<Nudge> nudges) {
    public Practice {
        traits = List.copyOf(traits);
        words = Map.copyOf(words);
        nudges = List.copyOf(nudges);
    }

    /// The trait that it trains before all others.
    public Trait trains() {
        return traits.getFirst();
    }

    public String name(Language language) {
        return names.in(language);
    }

    public String aim(Language language) {
        return aims.in(language);
    }

    /// The team survey question, if there is one.
    public Optional<String> echo(Language language) {
        return echoes.find(language);
    }
}
