package druppel.command;

import druppel.command.Command.Done;
import druppel.command.Command.Help;
import druppel.command.ParseResult.Plain;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import java.time.LocalDate;

/// Parser of commands: one grammar for every platform, in both languages.
///
/// Both languages are always understood; the member's own decides what "half 9" and 12/31 mean and how suggestions are
/// worded. `today` is the member's local date.
public final class CommandParser {
    private static final int SHORT = 4;

    private CommandParser() {}

    /// Parses text that is meant as a command, such as "tip trust" or "/nudge at 8:30"; never plain.
    public static ParseResult asked(String text, Language language, LocalDate today) {
        return asked(Tokens.of(text), language, today);
    }

    /// Parses a message in a conversation: a command if all of it is one, otherwise the member's own words.
    public static ParseResult said(String text, Language language, LocalDate today) {
        if (EmojiCommands.meanDone(text)) {
            return new Understood(new Done());
        }
        Tokens tokens = Tokens.of(text);
        if (Tokens.slashed(text)) {
            return asked(tokens, language, today);
        }
        boolean own = Keyword.of(tokens)
                .map(opening -> isOwnWords(opening, tokens, language, today))
                .orElseGet(() ->
                        tokens.size() != 1 || Keyword.mistyped(tokens.joined()).isEmpty());
        return own ? new Plain() : asked(tokens, language, today);
    }

    private static ParseResult asked(Tokens tokens, Language language, LocalDate today) {
        if (tokens.isEmpty()) {
            return new Understood(new Help());
        }
        return switch (new CommandArguments(language, today).read(tokens)) {
            case Unclear unclear -> unclear.suggesting(new CommandSuggestion(language, today).instead(tokens));
            case Understood understood -> understood;
            case Plain plain -> plain;
        };
    }

    private static boolean isOwnWords(Keyword.Opening opening, Tokens tokens, Language language, LocalDate today) {
        boolean brief = tokens.size() <= SHORT;
        if (opening.keyword().followsAnother()) {
            return true;
        }
        if (opening.keyword() == Keyword.TIP) {
            return !brief;
        }
        if (opening.keyword() == Keyword.PROGRAMME) {
            return tokens.size() > opening.length();
        }
        boolean clear = new CommandArguments(language, today).read(tokens) instanceof Understood;
        return !clear && !(brief && isAttempt(opening.keyword(), tokens.after(opening.length()), language, today));
    }

    // "pause util friday" is meant as a command, "pause was good today" is not
    private static boolean isAttempt(Keyword keyword, Tokens rest, Language language, LocalDate today) {
        if (keyword == Keyword.NUDGE) {
            return true;
        }
        return keyword.needsWords()
                && (rest.size() <= 1
                        || CommandSuggestion.knows(keyword, rest.plain().getFirst())
                        || new CommandSuggestion(language, today).mends(keyword, rest));
    }
}
