package druppel.command;

import druppel.command.Command.Done;
import druppel.command.Command.Help;
import druppel.command.ParseResult.Plain;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
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
        return asked(text, language, today, Holidays.none());
    }

    /// Parses text that is meant as a command.
    ///
    /// @param holidays the member's own calendar, in which a pause may end
    public static ParseResult asked(String text, Language language, LocalDate today, Holidays holidays) {
        return asked(Tokens.of(text), new CommandArguments(language, today, holidays));
    }

    /// Parses a message in a conversation: a command if all of it is one, otherwise the member's own words.
    public static ParseResult said(String text, Language language, LocalDate today) {
        return said(text, language, today, Holidays.none());
    }

    /// Parses a message in a conversation.
    ///
    /// @param holidays the member's own calendar, in which a pause may end
    public static ParseResult said(String text, Language language, LocalDate today, Holidays holidays) {
        if (isCheckMark(text)) {
            return new Understood(new Done());
        }
        CommandArguments arguments = new CommandArguments(language, today, holidays);
        Tokens tokens = Tokens.of(text);
        if (Tokens.slashed(text)) {
            return asked(tokens, arguments);
        }
        return Keyword.of(tokens)
                .map(opening -> said(opening, tokens, arguments))
                .orElseGet(() -> isMistyped(tokens) ? asked(tokens, arguments) : OWN_WORDS);
    }

    private static ParseResult said(Keyword.Opening opening, Tokens tokens, CommandArguments arguments) {
        if (opening.keyword().followsAnother()) {
            return OWN_WORDS;
        }
        ParseResult read = arguments.read(tokens);
        if (isLibraryName(opening, tokens)) {
            return new Plain(read instanceof Understood(Command named) ? Optional.of(named) : Optional.empty());
        }
        boolean command = read instanceof Understood || isAsked(read) || isAttempt(opening, tokens, arguments);
        return command ? suggesting(read, tokens, arguments) : OWN_WORDS;
    }

    /// Whether all the words were read, though not as a certain command.
    private static boolean isAsked(ParseResult read) {
        return read instanceof Unclear unclear
                && (unclear.problem().isAboutDays()
                        || unclear.problem() == ParseResult.Problem.AMBIGUOUS
                        || unclear.problem() == ParseResult.Problem.DAY_OFF);
    }

    private static boolean isMistyped(Tokens tokens) {
        return tokens.size() == 1 && Keyword.mistyped(tokens.joined()).isPresent();
    }

    // ordinary sentences begin with "tip" and "programme" too
    private static boolean isLibraryName(Keyword.Opening opening, Tokens tokens) {
        return (opening.keyword() == Keyword.TIP && tokens.size() > SHORT)
                || (opening.keyword() == Keyword.PROGRAMME && tokens.size() > opening.length());
    }

    private static ParseResult asked(Tokens tokens, CommandArguments arguments) {
        if (tokens.isEmpty()) {
            return new Understood(new Help());
        }
        return suggesting(arguments.read(tokens), tokens, arguments);
    }

    private static ParseResult suggesting(ParseResult read, Tokens tokens, CommandArguments arguments) {
        return read instanceof Unclear unclear
                        && unclear.suggestions().isEmpty()
                        && !unclear.problem().isAboutDays()
                ? unclear.suggesting(new CommandSuggestion(arguments).instead(tokens))
                : read;
    }

    // "pause util friday" is meant as a command, "pause was good today" is not
    private static boolean isAttempt(Keyword.Opening opening, Tokens tokens, CommandArguments arguments) {
        Keyword keyword = opening.keyword();
        Tokens rest = tokens.after(opening.length());
        if (tokens.size() > SHORT) {
            return false;
        }
        return keyword == Keyword.NUDGE
                ? !Keyword.addressesBot(tokens) || isAttempt(rest)
                : keyword.needsWords() && isAttempt(keyword, rest, arguments);
    }

    // "druppel pauze tt vrijdag" is meant as a command, "Druppel, wat leuk" is not
    private static boolean isAttempt(Tokens afterName) {
        return Keyword.of(afterName)
                .map(Keyword.Opening::keyword)
                .or(() -> Keyword.mistyped(afterName.words().getFirst().plain()))
                .filter(keyword -> !keyword.isOrdinaryWord())
                .isPresent();
    }

    private static boolean isAttempt(Keyword keyword, Tokens rest, CommandArguments arguments) {
        return rest.size() <= 1
                || CommandSuggestion.knows(keyword, rest.plain().getFirst())
                || new CommandSuggestion(arguments).corrected(keyword, rest).isPresent();
    }

    /// Whether the message is a single check mark, thumbs up or similar emoji, as typed on a phone or as Slack spells
    /// it, in any skin tone.
    private static boolean isCheckMark(String text) {
        return text.length() < 50
                && CHECK_MARKS.contains(SKIN_TONE_OR_SPACE.matcher(text).replaceAll(""));
    }
}
