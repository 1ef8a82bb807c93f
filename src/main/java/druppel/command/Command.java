package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Quarter;
import druppel.domain.calendar.Region;
import druppel.domain.library.Nudge;
import druppel.domain.member.LinkCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Command that a member can give to the bot, on any platform and in either language.
public sealed interface Command {
    /// One tip now, about a practice, trait or word in lower case; empty: about anything.
    record Tip(String about) implements Command {
        static final Tip BRAVE = new Tip("brave");
        private static final Set<String> BRAVE_WORDS =
                Set.of("brave", "a brave one", "something brave", "moedig", "een moedige", "iets moedigs", "moedigs");

        /// Whether it is about no topic: a nudge that is itself brave.
        public boolean isBrave() {
            return BRAVE_WORDS.contains(about);
        }
    }

    /// Records a reflection, exactly as written; an empty text opens the form.
    ///
    /// @param day the day that is named, before today; empty for today
    record Reflect(Optional<LocalDate> day, String text) implements ForMembers {}

    /// Marks the newest nudge as done.
    record Done() implements Command {}

    /// Shows the streak, its reserves, the score and the picture of the year.
    record ShowStreak() implements OfOwnWords {}

    /// Opens the settings form.
    record Settings() implements ForMembers {}

    /// Joins.
    record Start() implements Command {}

    /// Leaves: no more messages are sent.
    record Stop() implements Command {}

    record Help() implements Command {}

    /// Greets.
    record Hello() implements Command {}

    /// Keeps the words about which the member was asked last.
    record KeepWords() implements ForMembers {}

    /// Deletes the newest reflection of today or yesterday.
    record Undo() implements ForMembers {}

    /// Does what a button of the newest nudge does, whose label was typed.
    record PressNudge(Press press) implements ForMembers {}

    /// The buttons of a nudge that are pressed by a [PressNudge].
    enum Press {
        ANOTHER,
        LATER,
        NOT_FOR_ME,
        MORE
    }

    /// Sends today's nudge now.
    record Now() implements ForMembers {}

    /// Keeps today's nudge as a habit; or lets the kept one go.
    record KeepNudge(boolean on) implements ForMembers {}

    /// Lets the kept act go in the words of its button, which may be own words if none is kept.
    record LetGo() implements ForMembers {}

    /// Answers the question which act to keep: none.
    record KeepNone() implements ForMembers {}

    /// Opens the automaticity check of the kept act.
    record CheckAutomaticity() implements ForMembers {}

    /// Explains why today's nudge was chosen.
    record Why() implements ForMembers {}

    /// Ends the running pause early, or takes back the next one.
    record Resume() implements ForMembers {}

    /// Sets the local time of nudges.
    record At(LocalTime time) implements ForMembers {}

    /// Sets the days of nudges, at least one.
    record Days(Set<DayOfWeek> days) implements ForMembers {
        public Days {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("nudges need at least one weekday");
            }
        }
    }

    /// Sets the local time of the follow-up; empty: never.
    record FollowUp(Optional<LocalTime> time) implements ForMembers {}

    /// Sends nudges once a week, or again on every scheduled day.
    record SetFrequency(NudgeFrequency nudgeFrequency) implements ForMembers {}

    /// Pauses nudges from a day until `backOn`, the first day on which they may be sent again.
    record Pause(LocalDate from, LocalDate backOn) implements ForMembers {
        public Pause {
            if (!backOn.isAfter(from)) {
                throw new IllegalArgumentException("a pause from " + from + " cannot end on " + backOn);
            }
        }
    }

    /// Sets the language of the bot.
    record SetLanguage(Language language) implements Command {}

    /// Sets the time zone.
    record Zone(ZoneId zone) implements Command {}

    /// Follows a programme, given by its name in lower case or its id; empty: lists them.
    record Follow(String programme) implements ForMembers {}

    /// Stays with a practice for ten weeks, given by its name in lower case or its id; empty: lists the practices.
    record StayWith(String practice) implements ForMembers {}

    /// Sets what the member wants to get better at, or tells of their work, by words that name it; otherwise asks for
    /// it.
    record SetAim(String trait) implements ForMembers {}

    /// Clears what the member said about their aim and their work.
    record ClearFocus() implements ForMembers {}

    /// Sets the most effort that a nudge may ask; empty: shows it.
    record SetCeiling(Optional<Nudge.Effort> ceiling) implements ForMembers {}

    /// Shows what has been learned about what suits the member.
    record ShowPreferences() implements ForMembers {}

    /// Forgets what has been learned about that.
    record ResetPreferences() implements ForMembers {}

    /// Restarts the member's programme.
    record Restart() implements ForMembers {}

    /// Makes the public holidays of this region days off; empty: none.
    record SetHolidays(Optional<Region> region) implements ForMembers {}

    /// Shows which public holidays are days off.
    record ShowHolidays() implements ForMembers {}

    /// Stores the member's own plan for today's practice, exactly as written; an empty text opens the form.
    record SavePlan(String text) implements ForMembers {}

    /// Deletes that plan.
    record DeletePlan() implements OfOwnWords {}

    /// Changes or shows participation in weekly buddies.
    ///
    /// @param tags the colleagues it is about, as they are mentioned
    record Buddies(BuddyOption word, List<String> tags) implements ForMembers {
        public Buddies {
            tags = List.copyOf(tags);
        }
    }

    /// Links the member's accounts on two platforms with the code from the other one; empty: requests a code.
    record Link(Optional<LinkCode> code) implements Command {}

    /// Lists the member's own reflections that they can share.
    record Share() implements OfOwnWords {}

    /// Shows the workspace totals.
    record ShowTotals() implements ForMembers {}

    /// Shows the member's team survey, and those they take part in.
    record ShowTeamSurvey() implements Command {}

    /// Opens or ends the team survey of a leader; a member without a team leaves all surveys.
    record SwitchTeamSurvey(boolean on) implements Command {}

    /// Takes part in the team survey with this code.
    record JoinTeamSurvey(LinkCode code) implements Command {}

    /// Starts a self-check, or shows the radar chart of a recent one.
    record StartSelfCheck() implements ForMembers {}

    /// Reviews the member's own reflections of a quarter; empty: of all time.
    record ReviewReflections(Optional<Quarter> quarter) implements OfOwnWords {}

    /// Shows which data is stored about the member and who can read it.
    record ShowMyData() implements Command {}

    /// Gives everything that is stored about the member as files.
    record Export() implements Command {}

    /// Gives a link to the member's own pages.
    record ShowPage() implements Command {}

    /// Ends all sessions of the account on the pages.
    record SignOut() implements Command {}

    /// Deletes all data of the member, after confirmation.
    record Forget() implements Command {}

    /// Command that only those who have joined can give.
    sealed interface ForMembers extends Command {}

    /// Command about what a member wrote and practised, which also those can give who have left.
    sealed interface OfOwnWords extends ForMembers {}

    /// Command that only admins can give.
    sealed interface ForAdmins extends Command {}

    /// Invites people to join, once.
    ///
    /// @param tags the people as mentioned, such as `@anna` or `#team`, in lower case
    record Invite(List<String> tags) implements ForAdmins {
        public Invite {
            tags = List.copyOf(tags);
        }
    }

    /// Shows workspace statistics, and the members who cannot be reached.
    record ShowStatistics() implements ForAdmins {}

    /// Shows the feedback on nudges.
    record ShowFeedback() implements ForAdmins {}

    /// Shows the company days off to come.
    record ShowDaysOff() implements ForAdmins {}

    /// Adds a company day off.
    ///
    /// @param last the last date off
    /// @param name exactly as written
    record AddDayOff(LocalDate first, LocalDate last, String name) implements ForAdmins {}

    /// Changes one of the newcomer defaults; empty: shows the form.
    record ChangeDefaults(Optional<Command> change) implements ForAdmins {}
}
