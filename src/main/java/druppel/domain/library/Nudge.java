package druppel.domain.library;

import druppel.domain.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Concrete prompt for one practice, in one or more languages.
///
/// The id is unique in the library and is never reused for another text: histories refer to it.
///
/// @param first whether it is hand-picked for a member's first days in the practice
/// @param topics ids of the topics that it is about
/// @param background where it comes from
public record Nudge(
        String id,
        String practice,
        Kind kind,
        Context context,
        Effort effort,
        boolean first,
        Set<String> topics,
        NudgeConditions conditions,
        Background background,
        Localized<Text> texts) {
    public Nudge {
        topics = Set.copyOf(topics);
    }

    /// The text in the reader's language, otherwise in the one there is.
    public Text in(Language reader) {
        return texts.in(reader);
    }

    /// The language of the text that a reader gets, if it is not their own.
    public Optional<Language> otherThan(Language reader) {
        return texts.otherThan(reader);
    }

    /// The attributes that it shares with other nudges.
    public List<Attribute> attributes() {
        return List.of(kind, context, effort);
    }

    public boolean brave() {
        return effort == Effort.BRAVE;
    }

    /// Whether it is an act that can be repeated day after day, and so become a habit.
    public boolean repeatable() {
        return kind != Kind.QUESTION && !conditions.once();
    }

    /// Text of a nudge in one language: the prompt, why it helps, an example plan, and the follow-up question.
    ///
    /// @param question answerable by anybody, whether or not they did it
    /// @param questionDone asked of a member who has just said that they did it
    /// @param questionNot asked of one who has said that they did not
    /// @param more a short story from practice
    public record Text(
            String nudge,
            String why,
            String plan,
            String question,
            Optional<String> questionDone,
            Optional<String> questionNot,
            Optional<String> more) {

        /// A text without the parts that may be left out.
        public Text(String nudge, String why, String plan, String question) {
            this(nudge, why, plan, question, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// Where a nudge comes from.
    ///
    /// @param source author, year and title
    /// @param evidence how well it is known to work
    public record Background(Optional<String> source, Optional<Evidence> evidence) {
        public static final Background NONE = new Background(Optional.empty(), Optional.empty());
    }

    /// Strength of the evidence for a nudge: repeated studies, some studies, or experience in practice.
    public enum Evidence {
        STRONG,
        SOME,
        EXPERIENCE
    }

    /// Attribute that nudges of different practices share and for which members may have a preference: the kind of
    /// request, the setting, the effort.
    public sealed interface Attribute permits Kind, Context, Effort {
        /// The name, different for each attribute.
        String name();

        /// All attributes, the kinds first, then the settings and the efforts.
        static List<Attribute> all() {
            return Stream.<Attribute[]>of(Kind.values(), Context.values(), Effort.values())
                    .flatMap(Stream::of)
                    .toList();
        }

        /// The attribute with this name, in upper or lower case.
        static Optional<Attribute> named(String name) {
            return all().stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase(name))
                    .findFirst();
        }
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
