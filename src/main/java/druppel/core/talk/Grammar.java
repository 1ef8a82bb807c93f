package druppel.core.talk;

import druppel.core.talk.Command.Done;
import druppel.core.talk.Command.Help;
import druppel.core.talk.Parsed.Plain;
import druppel.core.talk.Parsed.Unclear;
import druppel.core.talk.Parsed.Understood;
import druppel.domain.Language;
import java.time.LocalDate;

/// The one grammar of commands, for every platform and in both languages.
///
/// Both languages are always understood; the member's own decides what "half 9" and 12/31 mean and
/// how suggestions are worded. `today` is the member's local date.
public final class Grammar {
    private static final int SHORT = 4;

    private Grammar() {}

    /// Reads what is meant as a command, such as "tip trust" or "/nudge at 8:30"; never plain.
    public static Parsed asked(String text, Language language, LocalDate today) {
        return asked(Words.of(text), language, today);
    }

    /// Reads a message of a conversation: a command where all of it is one, and otherwise the
    /// member's own words.
    public static Parsed said(String text, Language language, LocalDate today) {
        if (Signs.meanDone(text)) {
            return new Understood(new Done());
        }
        Words words = Words.of(text);
        if (Words.slashed(text)) {
            return asked(words, language, today);
        }
        boolean own =
                Verb.of(words)
                        .map(opening -> isOwnWords(opening, words, language, today))
                        .orElseGet(
                                () -> words.size() != 1 || Verb.mistyped(words.joined()).isEmpty());
        return own ? new Plain() : asked(words, language, today);
    }

    private static Parsed asked(Words words, Language language, LocalDate today) {
        if (words.isEmpty()) {
            return new Understood(new Help());
        }
        return switch (new Arguments(language, today).read(words)) {
            case Unclear unclear ->
                    unclear.suggesting(new Suggestion(language, today).instead(words));
            case Understood understood -> understood;
            case Plain plain -> plain;
        };
    }

    private static boolean isOwnWords(
            Verb.Opening opening, Words words, Language language, LocalDate today) {
        boolean brief = words.size() <= SHORT;
        if (opening.verb().followsAnother()) {
            return true;
        }
        if (opening.verb() == Verb.TIP) {
            return !brief;
        }
        if (opening.verb() == Verb.PROGRAMME) {
            return words.size() > opening.length();
        }
        boolean clear = new Arguments(language, today).read(words) instanceof Understood;
        return !clear
                && !(brief
                        && isAttempt(
                                opening.verb(), words.after(opening.length()), language, today));
    }

    // "pause util friday" is meant as a command, "pause was good today" is not
    private static boolean isAttempt(Verb verb, Words rest, Language language, LocalDate today) {
        if (verb == Verb.NUDGE) {
            return true;
        }
        return verb.needsWords()
                && (rest.size() <= 1
                        || Suggestion.knows(verb, rest.plain().getFirst())
                        || new Suggestion(language, today).mends(verb, rest));
    }
}
