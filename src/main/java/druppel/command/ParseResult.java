package druppel.command;

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
    record Plain() implements ParseResult {}

    /// Why a command is unclear.
    enum Problem {
        /// No command begins with this word.
        UNKNOWN_WORD,
        /// The command takes no arguments, but more text follows it.
        EXTRA_WORDS,
        /// Not a time of day, or none given.
        TIME,
        /// Not days of the week, or none given.
        DAYS,
        /// Neither a date nor a span of time.
        DATE,
        /// A pause must end after today.
        DATE_PAST,
        /// A pause needs an end.
        PAUSE_WITHOUT_END,
        /// A pause lasts a year at most.
        PAUSE_TOO_LONG,
        /// Not a time zone, or none given.
        ZONE,
        /// Not a language that the bot speaks, or none given.
        LANGUAGE,
        /// Not a country or a part of one.
        REGION,
        /// A plan needs a *when* and a *then*.
        PLAN,
        /// Not an option of buddies.
        BUDDY,
        /// Not a link code.
        CODE,
        /// Neither on nor off, nor the code of a team.
        TEAM_CODE,
        /// No people to invite are named.
        INVITEES
    }
}
