package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Practice: a habit of connected leadership, with its nudges and the words by which members ask for it.
///
/// @param traits the trait that it trains, and after it the ones that it also trains
/// @param echoes team survey questions about it, by language; empty if the library has none
public record Practice(
        String id,
        List<Trait> traits,
        Map<Language, String> names,
        Map<Language, String> aims,
        Map<Language, String> echoes,
        Map<Language, Set<String>> words,
        List<Nudge> nudges) {
    public Practice {
        traits = List.copyOf(traits);
        names = Map.copyOf(names);
        aims = Map.copyOf(aims);
        echoes = Map.copyOf(echoes);
        words = Map.copyOf(words);
        nudges = List.copyOf(nudges);
    }

    /// The trait that it trains before all others.
    public Trait trains() {
        return traits.getFirst();
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    public String aim(Language language) {
        return Objects.requireNonNull(aims.get(language));
    }

    /// The team survey question, if there is one.
    public Optional<String> echo(Language language) {
        return Optional.ofNullable(echoes.get(language));
    }
}
