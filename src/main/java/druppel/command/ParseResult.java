package druppel.command;

import druppel.message.MemberTextKey;
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
        UNKNOWN_WORD(MemberTextKey.UNCLEAR_WORD, MemberTextKey.UNCLEAR_MISSING),
        /// The command takes no arguments, but more text follows it.
        EXTRA_WORDS(MemberTextKey.UNCLEAR_EXTRA_WORDS, MemberTextKey.UNCLEAR_MISSING),
        /// Not a time of day, or none given.
        TIME(MemberTextKey.UNCLEAR_TIME, MemberTextKey.UNCLEAR_MISSING),
        /// Not days of the week, or none given.
        DAYS(MemberTextKey.UNCLEAR_DAYS, MemberTextKey.UNCLEAR_MISSING),
        /// Neither a date nor a span of time.
        DATE(MemberTextKey.UNCLEAR_DATE, MemberTextKey.UNCLEAR_MISSING),
        /// A pause must end after today.
        DATE_PAST(MemberTextKey.UNCLEAR_DATE_PAST, MemberTextKey.UNCLEAR_MISSING),
        /// A pause needs an end.
        PAUSE_WITHOUT_END(MemberTextKey.UNCLEAR_PAUSE_WITHOUT_END),
        /// A pause lasts a year at most.
        PAUSE_TOO_LONG(MemberTextKey.UNCLEAR_PAUSE_TOO_LONG),
        /// Not a time zone, or none given.
        ZONE(MemberTextKey.UNCLEAR_ZONE, MemberTextKey.UNCLEAR_MISSING),
        /// Not a language that the bot speaks, or none given.
        LANGUAGE(MemberTextKey.UNCLEAR_LANGUAGE),
        /// Not a country or a part of one.
        REGION(MemberTextKey.UNCLEAR_REGION, MemberTextKey.UNCLEAR_MISSING),
        /// A plan needs a *when* and a *then*.
        PLAN(MemberTextKey.UNCLEAR_PLAN),
        /// Not an option of buddies.
        BUDDY(MemberTextKey.UNCLEAR_BUDDY),
        /// Not a link code.
        CODE(MemberTextKey.UNCLEAR_CODE),
        /// Neither on nor off, nor the code of a team.
        TEAM_CODE(MemberTextKey.UNCLEAR_TEAM_CODE),
        /// No people to invite are named.
        INVITEES(MemberTextKey.UNCLEAR_INVITEES);

        private final MemberTextKey explanation;
        private final MemberTextKey ifNothingGiven;

        Problem(MemberTextKey explanation) {
            this(explanation, explanation);
        }

        Problem(MemberTextKey explanation, MemberTextKey ifNothingGiven) {
            this.explanation = explanation;
            this.ifNothingGiven = ifNothingGiven;
        }

        /// The explanation for the member, with the value `given`.
        public MemberTextKey explanation(String given) {
            return given.isBlank() ? ifNothingGiven : explanation;
        }
    }
}
