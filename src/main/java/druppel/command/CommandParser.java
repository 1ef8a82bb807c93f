package druppel.command;

import druppel.command.Command.Done;
import druppel.command.Command.Help;
import druppel.command.ParseResult.Plain;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Parser of commands: one grammar for every platform, in both languages.
///
/// Both languages are always understood; the member's own decides what "half 9" and 12/31 mean and how suggestions are
/// worded. `today` is the member's local date.
public final class CommandParser {
    private static final int SHORT = 4;
    private static final ParseResult OWN_WORDS = new Plain(Optional.empty());
    private static final Pattern SKIN_TONE_OR_SPACE = Pattern.compile("[\\p{M}\\p{Sk}\\s]|:skin-tone-\\d:");
    private static final Set<String> CHECK_MARKS = Set.of(
            "✓",
            "✔",
            "☑",
            "✅",
            "👍",
            ":+1:",
            ":thumbsup:",
            ":heavy_check_mark:",
            ":white_check_mark:",
            ":ballot_box_with_check:",
            "💪",
            ":muscle:",
            "👌",
            ":ok_hand:",
            "🙌",
            ":raised_hands:",
            "🎉",
            ":tada:",
            "💯",
            ":100:");

    private CommandParser() {}

    /// Parses text that is meant as a command, such as "tip trust" or "/nudge at 8:30"; never plain.
    public static ParseResult asked(String text, Language language, LocalDate today) {
        return asked(Tokens.of(text), language, today);
    }

    /// Parses a message in a conversation: a command if all of it is one, otherwise the member's own words.
    public static ParseResult said(String text, Language language, LocalDate today) {
        if (isCheckMark(text)) {
            return new Understood(new Done());
        }
        Tokens tokens = Tokens.of(text);
        if (Tokens.slashed(text)) {
            return asked(tokens, language, today);
        }
        return Keyword.of(tokens)
                .map(opening -> said(opening, tokens, language, today))
                .orElseGet(() -> isMistyped(tokens) ? asked(tokens, language, today) : OWN_WORDS);
    }

    private static ParseResult said(Keyword.Opening opening, Tokens tokens, Language language, LocalDate today) {
        if (opening.keyword().followsAnother()) {
            return OWN_WORDS;
        }
        ParseResult read = new CommandArguments(language, today).read(tokens);
        if (isLibraryName(opening, tokens)) {
            return new Plain(read instanceof Understood(Command named) ? Optional.of(named) : Optional.empty());
        }
        boolean command = read instanceof Understood || isAttempt(opening, tokens, language, today);
        return command ? suggesting(read, tokens, language, today) : OWN_WORDS;
    }

    private static boolean isMistyped(Tokens tokens) {
        return tokens.size() == 1 && Keyword.mistyped(tokens.joined()).isPresent();
    }

    // ordinary sentences begin with "tip" and "programme" too
    private static boolean isLibraryName(Keyword.Opening opening, Tokens tokens) {
        return (opening.keyword() == Keyword.TIP && tokens.size() > SHORT)
                || (opening.keyword() == Keyword.PROGRAMME && tokens.size() > opening.length());
    }

    private static ParseResult asked(Tokens tokens, Language language, LocalDate today) {
        if (tokens.isEmpty()) {
            return new Understood(new Help());
        }
        return suggesting(new CommandArguments(language, today).read(tokens), tokens, language, today);
    }

    private static ParseResult suggesting(ParseResult read, Tokens tokens, Language language, LocalDate today) {
        return read instanceof Unclear unclear
                ? unclear.suggesting(new CommandSuggestion(language, today).instead(tokens))
                : read;
    }

    // "pause util friday" is meant as a command, "pause was good today" is not
    private static boolean isAttempt(Keyword.Opening opening, Tokens tokens, Language language, LocalDate today) {
        Keyword keyword = opening.keyword();
        boolean brief = tokens.size() <= SHORT;
        return brief
                && (keyword == Keyword.NUDGE
                        || (keyword.needsWords()
                                && isAttempt(keyword, tokens.after(opening.length()), language, today)));
    }

    private static boolean isAttempt(Keyword keyword, Tokens rest, Language language, LocalDate today) {
        return rest.size() <= 1
                || CommandSuggestion.knows(keyword, rest.plain().getFirst())
                || new CommandSuggestion(language, today)
                        .corrected(keyword, rest)
                        .isPresent();
    }

    /// Whether the message is a single check mark, thumbs up or similar emoji, as typed on a phone or as Slack spells
    /// it, in any skin tone.
    private static boolean isCheckMark(String text) {
        return text.length() < 50
                && CHECK_MARKS.contains(SKIN_TONE_OR_SPACE.matcher(text).replaceAll(""));
    }
}
