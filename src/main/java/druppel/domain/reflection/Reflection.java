package druppel.domain.reflection;

import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Reflection of a member on a day: what they say about their practice and, optionally, their words.
///
/// @param date the local date it belongs to: that of its nudge if it has one
/// @param nudge the nudge it answers; empty for words without one, as on a day off
/// @param text empty for a bare answer such as *done*; only its author can read it, encrypted at rest
/// @param source the message it came in, so that the reflection follows an edit or deletion there
/// @param unreadable whether it has words that cannot be decrypted now; it counts as practice all the same
public record Reflection(
        long id,
        long member,
        LocalDate date,
        Kind kind,
        Optional<String> nudge,
        Optional<String> text,
        Optional<MessageRef> source,
        Instant at,
        boolean unreadable) {

    /// A reflection whose words, if it has any, can be read.
    public Reflection(
            long id,
            long member,
            LocalDate date,
            Kind kind,
            Optional<String> nudge,
            Optional<String> text,
            Optional<MessageRef> source,
            Instant at) {
        this(id, member, date, kind, nudge, text, source, at, false);
    }

    /// Whether it has words, whether or not they can be read.
    public boolean worded() {
        return unreadable || text.isPresent();
    }

    /// The member's own words about practising; empty for a bare answer, for words that cannot be read, and for a note
    /// on why it was not practised.
    public Optional<String> ownWords() {
        return text.filter(any -> kind.about() == About.PRACTISE);
    }

    /// Whether its words, readable or not, are about practising.
    boolean aboutPractice() {
        return worded() && kind.about() == About.PRACTISE;
    }

    /// Whether it is the answer to the question of a recap, which is about no nudge and makes no day practised.
    public boolean answersRecap() {
        return kind == Kind.LATE && nudge.isEmpty();
    }

    /// A copy that says something else about its day.
    public Reflection as(Kind changed) {
        return new Reflection(id, member, date, changed, nudge, text, source, at, unreadable);
    }

    /// What a reflection says about its day.
    public enum Kind {
        /// The member practised: the only kind that makes its date a practised day.
        PRACTISED(About.PRACTISE),
        /// Words that do not make their date a practised day: on a nudge whose answer window is over, or on a recap.
        LATE(About.PRACTISE),
        /// The member did not practise; with words, a note.
        NOT_TODAY(About.NOTHING_DONE),
        /// The situation of the nudge did not occur; with words, a note.
        DIDNT_COME_UP(About.NOTHING_DONE);

        private final About about;

        Kind(About about) {
            this.about = about;
        }

        private About about() {
            return about;
        }
    }

    private enum About {
        PRACTISE,
        NOTHING_DONE
    }
}
