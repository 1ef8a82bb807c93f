package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Concrete prompt for one practice, in every language of the library.
///
/// The id is unique in the library and is never reused for another text: histories refer to it.
public record Nudge(
        String id,
        String practice,
        NudgeKind nudgeKind,
        NudgeContext nudgeContext,
        Effort effort,
        Map<Language, NudgeText> wordings) {
    public Nudge {
        wordings = Map.copyOf(wordings);
    }

    public NudgeText in(Language language) {
        return Objects.requireNonNull(wordings.get(language), () -> id + " has no " + language.ownName());
    }

    /// The attributes that it shares with other nudges.
    public List<NudgeAttribute> aspects() {
        return List.of(nudgeKind, nudgeContext, effort);
    }

    public boolean brave() {
        return effort == Effort.BRAVE;
    }
}
