package druppel.command;

import druppel.message.ConversationTextKey;
import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Result of parsing a message.
public sealed interface ParseResult {
    /// The message is this command.
    record Understood(Command command) implements ParseResult {}

    /// The message is meant as a command but cannot be parsed.
    ///
    /// `given` is the part that was not understood, as written. `suggestions` are whole commands in the member's
    /// language, ready to be typed, which the parser is sure to understand; the likeliest first.
    record Unclear(Problem problem, String given, List<String> suggestions) implements ParseResult {
        public Unclear {
            suggestions = List.copyOf(suggestions);
        }

        Unclear(Problem problem, String given) {
            this(problem, given, List.of());
        }

        Unclear suggesting(Optional<String> command) {
            return new Unclear(problem, given, command.stream().toList());
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
        /// Words that may mean one of several commands.
        AMBIGUOUS(ConversationTextKey.SAID_WHAT),
        /// The command takes no arguments, but more text follows it.
        EXTRA_WORDS(HelpTextKey.UNCLEAR_EXTRA_WORDS, HelpTextKey.UNCLEAR_MISSING),
        /// Not a time of day, or none given.
        TIME(HelpTextKey.UNCLEAR_TIME, HelpTextKey.UNCLEAR_MISSING),
        /// Not days of the week, or none given.
        DAYS(HelpTextKey.UNCLEAR_DAYS, HelpTextKey.UNCLEAR_MISSING),
        /// Neither a date nor a span of time.
        DATE(HelpTextKey.UNCLEAR_DATE, HelpTextKey.UNCLEAR_MISSING),
        /// A pause must end after today.
        DATE_PAST(HelpTextKey.UNCLEAR_DATE_PAST),
        /// No calendar has this day, such as 31 November.
        DATE_IMPOSSIBLE(HelpTextKey.UNCLEAR_DATE_IMPOSSIBLE),
        /// The weekday is not that of the date.
        DATE_WEEKDAY(HelpTextKey.UNCLEAR_DATE_WEEKDAY),
        /// A date in numbers that may begin with the day or with the month.
        DATE_AMBIGUOUS(HelpTextKey.UNCLEAR_DATE_AMBIGUOUS),
        /// About days, but not certainly about any.
        DATE_VAGUE(HelpTextKey.UNCLEAR_DATE_VAGUE),
        /// Holidays whose dates are not known, such as those of schools.
        UNKNOWN_HOLIDAY(HelpTextKey.UNCLEAR_UNKNOWN_HOLIDAY),
        /// A pause lasts whole days.
        PAUSE_OF_HOURS(HelpTextKey.UNCLEAR_PAUSE_OF_HOURS),
        /// The same weekday off in every week is no pause.
        PAUSE_WEEKLY(HelpTextKey.UNCLEAR_PAUSE_WEEKLY),
        /// Days that do not follow each other are several pauses.
        PAUSE_ONE_AT_A_TIME(HelpTextKey.UNCLEAR_PAUSE_ONE_AT_A_TIME),
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
        INVITEES(HelpTextKey.UNCLEAR_INVITEES),
        /// Not the days and the name of a company day off.
        DAY_OFF(HelpTextKey.UNCLEAR_DAY_OFF);

        private static final Set<Problem> ABOUT_DAYS = EnumSet.range(DATE_PAST, PAUSE_TOO_LONG);

        private final TextKey explanation;
        private final TextKey ifNothingGiven;

        Problem(TextKey explanation) {
            this(explanation, explanation);
        }

        Problem(TextKey explanation, TextKey ifNothingGiven) {
            this.explanation = explanation;
            this.ifNothingGiven = ifNothingGiven;
        }

        /// Whether the words were read as days, but not as a pause that is certain and possible.
        public boolean isAboutDays() {
            return ABOUT_DAYS.contains(this);
        }

        /// The explanation for the member, with the value `given`.
        public TextKey explanation(String given) {
            return given.isBlank() ? ifNothingGiven : explanation;
        }
    }
}
