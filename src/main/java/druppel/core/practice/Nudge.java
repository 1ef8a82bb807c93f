package druppel.core.practice;

import druppel.core.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One concrete prompt of a practice, in every language of the library.
///
/// The id is unique in the library and never used again for another text: histories refer to it.
public record Nudge(
        String id,
        String practice,
        Kind kind,
        Setting setting,
        Effort effort,
        Map<Language, Wording> wordings) {
    public Nudge {
        wordings = Map.copyOf(wordings);
    }

    public Wording in(Language language) {
        return Objects.requireNonNull(
                wordings.get(language), () -> id + " has no " + language.ownName());
    }

    /// What it has in common with others.
    public List<Aspect> aspects() {
        return List.of(kind, setting, effort);
    }

    public boolean brave() {
        return effort == Effort.BRAVE;
    }
}
