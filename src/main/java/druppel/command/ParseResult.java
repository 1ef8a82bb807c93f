package druppel.command;

import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import java.util.Optional;

/// Result of parsing a message.
public sealed interface ParseResult {
    /// The message is this command.
    record Understood(Command command) implements ParseResult {}

    /// The message is meant as a command but cannot be parsed.
    ///
    /// `given` is the part that was not understood, as written. `nearest` is a whole command in the member's
    /// language, ready to be typed, which the parser is sure to understand.
    record Unclear(Problem problem, String given, Optional<String> nearest) implements ParseResult {
        Unclear(Problem problem, String given) {
            this(problem, given, Optional.empty());
        }

        Unclear suggesting(String command) {
            return new Unclear(problem, given, Optional.of(command));
        }
    }

    /// Not a command: the member's own words.
    ///
    /// @param named the tip or programme that they would ask for if the library has one of that name
    record Plain(Optional<Command> named) implements ParseResult {}

    /// Why a command is unclear.
    enum Problem {
        /// No command begins with this word.
        UNKNOWN_WORD(HelpTextKey.UNCLEAR_WORD, HelpTextKey.UNCLEAR_MISSING),
        /// The command takes no arguments, but more text follows it.
        EXTRA_WORDS(HelpTextKey.UNCLEAR_EXTRA_WORDS, HelpTextKey.UNCLEAR_MISSING),
        /// Not a time of day, or none given.
        TIME(HelpTextKey.UNCLEAR_TIME, HelpTextKey.UNCLEAR_MISSING),
        /// Not days of the week, or none given.
        DAYS(HelpTextKey.UNCLEAR_DAYS, HelpTextKey.UNCLEAR_MISSING),
        /// Neither a date nor a span of time.
        DATE(HelpTextKey.UNCLEAR_DATE, HelpTextKey.UNCLEAR_MISSING),
        /// A pause must end after today.
        DATE_PAST(HelpTextKey.UNCLEAR_DATE_PAST, HelpTextKey.UNCLEAR_MISSING),
        /// A pause needs an end.
        PAUSE_WITHOUT_END(HelpTextKey.UNCLEAR_PAUSE_WITHOUT_END),
        /// A pause lasts a year at most.
        PAUSE_TOO_LONG(HelpTextKey.UNCLEAR_PAUSE_TOO_LONG),
        /// Not a time zone, or none given.
        ZONE(HelpTextKey.UNCLEAR_ZONE, HelpTextKey.UNCLEAR_MISSING),
        /// Not a language that the bot speaks, or none given.
        LANGUAGE(HelpTextKey.UNCLEAR_LANGUAGE),
        /// Not a country or a part of one.
        REGION(HelpTextKey.UNCLEAR_REGION, HelpTextKey.UNCLEAR_MISSING),
        /// A plan needs a *when* and a *then*.
        PLAN(HelpTextKey.UNCLEAR_PLAN),
        /// Not an option of buddies.
        BUDDY(HelpTextKey.UNCLEAR_BUDDY),
        /// Not a link code.
        CODE(HelpTextKey.UNCLEAR_CODE),
        /// Not *on*, *off* or the code of a team.
        TEAM_CODE(HelpTextKey.UNCLEAR_TEAM_CODE),
        /// No people to invite are named.
        INVITEES(HelpTextKey.UNCLEAR_INVITEES);

        private final TextKey explanation;
        private final TextKey ifNothingGiven;

        Problem(TextKey explanation) {
            this(explanation, explanation);
        }

        Problem(TextKey explanation, TextKey ifNothingGiven) {
            this.explanation = explanation;
            this.ifNothingGiven = ifNothingGiven;
        }

        /// The explanation for the member, with the value `given`.
        public TextKey explanation(String given) {
            return given.isBlank() ? ifNothingGiven : explanation;
        }
    }
}
