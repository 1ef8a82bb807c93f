package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Concrete prompt for one practice, in every language of the library.
///
/// The id is unique in the library and is never reused for another text: histories refer to it.
///
/// @param topics ids of the topics that it is about
public record Nudge(
        String id,
        String practice,
        Kind kind,
        Context context,
        Effort effort,
        Set<String> topics,
        Map<Language, Text> texts) {
    public Nudge {
        topics = Set.copyOf(topics);
        texts = Map.copyOf(texts);
    }

    public Text in(Language language) {
        return Objects.requireNonNull(texts.get(language), () -> id + " has no " + language.ownName());
    }

    /// The attributes that it shares with other nudges.
    public List<Attribute> attributes() {
        return List.of(kind, context, effort);
    }

    public boolean brave() {
        return effort == Effort.BRAVE;
    }

    /// Text of a nudge in one language: the prompt, why it helps, an example plan, and the follow-up question.
    public record Text(String nudge, String why, String plan, String question) {}

    /// Attribute that nudges of different practices share and for which members may have a preference: the kind of
    /// request,
    /// the setting, the effort.
    public sealed interface Attribute permits Kind, Context, Effort {
        /// The name, different for each attribute.
        String name();
    }

    /// Kind of request in a nudge: an act today, something to watch for, or a question to think about.
    public enum Kind implements Attribute {
        ACTION,
        NOTICE,
        QUESTION
    }

    /// Setting in which a nudge is done; `MESSAGE` is mail or chat.
    public enum Context implements Attribute {
        MEETING,
        ONE_TO_ONE,
        MESSAGE,
        CORRIDOR,
        ALONE
    }

    /// Effort that a nudge asks of its reader. Only a brave one repairs a streak.
    public enum Effort implements Attribute {
        SMALL,
        STRETCH,
        BRAVE
    }
}
