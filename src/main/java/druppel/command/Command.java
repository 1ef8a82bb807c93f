package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Quarter;
import druppel.domain.calendar.Region;
import druppel.domain.member.LinkCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something a member can ask of the bot, on any platform and in either language.
public sealed interface Command {
    /// One tip at once, about a practice, trait or word in small letters; empty: about anything.
    record Tip(String about) implements Command {}

    /// Records a reflection, to the letter as written; an empty text opens the form.
    record Reflect(boolean yesterday, String text) implements Command {}

    /// Notes the newest nudge as done.
    record Done() implements Command {}

    /// The streak, its reserves, the score and the picture of the year.
    record ShowStreak() implements Command {}

    /// Opens the settings form.
    record Settings() implements Command {}

    /// Joins.
    record Start() implements Command {}

    /// Leaves silently.
    record Stop() implements Command {}

    record Help() implements Command {}

    /// Today's nudge at once.
    record Now() implements Command {}

    /// Why today's nudge was chosen.
    record Why() implements Command {}

    /// Ends a pause before its time.
    record Resume() implements Command {}

    /// Nudges come at this local time.
    record At(LocalTime time) implements Command {}

    /// Nudges come on these days, at least one.
    record Days(Set<DayOfWeek> days) implements Command {
        public Days {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a rhythm needs at least one day");
            }
        }
    }

    /// The follow-up comes at this local time; empty: never.
    record FollowUp(Optional<LocalTime> time) implements Command {}

    /// Nudges come once a week, or daily again: on every day of the rhythm.
    record Often(NudgeFrequency nudgeFrequency) implements Command {}

    /// No nudges until `backOn`, the first day on which they may come again.
    record Pause(LocalDate backOn) implements Command {}

    /// The bot speaks this language.
    record Speak(Language language) implements Command {}

    /// Local times are meant in this zone.
    record Zone(ZoneId zone) implements Command {}

    /// Follows a programme, by its name in small letters or its id; empty: lists them.
    record Follow(String programme) implements Command {}

    /// Begins the programme that one follows once more.
    record Restart() implements Command {}

    /// The public holidays of this region are days off; empty: none are.
    record Observe(Optional<Region> region) implements Command {}

    /// Which public holidays are days off.
    record ShowHolidays() implements Command {}

    /// Keeps the member's own plan for the practice of today, to the letter as written; an empty
    /// text opens the form.
    record MakePlan(String text) implements Command {}

    /// Takes that plan away.
    record DropPlan() implements Command {}

    /// Meets a colleague each week, or not; how it stands.
    ///
    /// @param tags whom it is about, as they are named
    record Buddies(BuddyOption word, List<String> tags) implements Command {
        public Buddies {
            tags = List.copyOf(tags);
        }
    }

    /// Links what the member has here with what they have in another place: with the code from
    /// there or, empty, asks for one.
    record Link(Optional<LinkCode> code) implements Command {}

    /// Shows words of the member's own that they can share with others.
    record Share() implements Command {}

    /// What the workspace practised together.
    record ShowOcean() implements Command {}

    /// How the member's echo stands, and in which they take part.
    record ShowEcho() implements Command {}

    /// Asks the member's team for an echo, or no more; who has no team takes part in none any more.
    record AskTeam(boolean on) implements Command {}

    /// Takes part in the echo of the team with this code.
    record BeEcho(LinkCode code) implements Command {}

    /// A look at one's own month, or the radar of the one that was taken lately.
    record CheckSelf() implements Command {}

    /// All of one's own words of a quarter; empty: of all time.
    record Harvest(Optional<Quarter> quarter) implements Command {}

    /// What is kept about the member and who can read it.
    record MyData() implements Command {}

    /// Deletes everything of the member, once confirmed.
    record Forget() implements Command {}

    /// What only admins can ask for.
    sealed interface ForAdmins extends Command {}

    /// Asks people once whether they want to join.
    ///
    /// @param tags how they are named, such as `@anna` or `#team`, in small letters
    record Invite(List<String> tags) implements ForAdmins {
        public Invite {
            tags = List.copyOf(tags);
        }
    }

    /// How the workspace goes on: figures, and who cannot be reached.
    record Overview() implements ForAdmins {}

    /// What people have against nudges.
    record ReadChallenges() implements ForAdmins {}

    /// What newcomers begin with: changes a part of it or, empty, shows the form.
    record Newcomers(Optional<Command> change) implements ForAdmins {}
}
