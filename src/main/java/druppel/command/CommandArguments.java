package druppel.command;

import druppel.command.Command.AddDayOff;
import druppel.command.Command.At;
import druppel.command.Command.ChangeDefaults;
import druppel.command.Command.CheckAutomaticity;
import druppel.command.Command.ClearFocus;
import druppel.command.Command.Days;
import druppel.command.Command.DeletePlan;
import druppel.command.Command.Done;
import druppel.command.Command.Follow;
import druppel.command.Command.FollowUp;
import druppel.command.Command.Forget;
import druppel.command.Command.Hello;
import druppel.command.Command.Help;
import druppel.command.Command.JoinTeamSurvey;
import druppel.command.Command.KeepNone;
import druppel.command.Command.KeepNudge;
import druppel.command.Command.KeepWords;
import druppel.command.Command.LetGo;
import druppel.command.Command.Link;
import druppel.command.Command.Now;
import druppel.command.Command.Pause;
import druppel.command.Command.Press;
import druppel.command.Command.PressNudge;
import druppel.command.Command.Reflect;
import druppel.command.Command.ResetPreferences;
import druppel.command.Command.Restart;
import druppel.command.Command.Resume;
import druppel.command.Command.ReviewReflections;
import druppel.command.Command.SavePlan;
import druppel.command.Command.SetAim;
import druppel.command.Command.SetCeiling;
import druppel.command.Command.SetFrequency;
import druppel.command.Command.SetHolidays;
import druppel.command.Command.SetLanguage;
import druppel.command.Command.Settings;
import druppel.command.Command.Share;
import druppel.command.Command.ShowDaysOff;
import druppel.command.Command.ShowFeedback;
import druppel.command.Command.ShowHolidays;
import druppel.command.Command.ShowMyData;
import druppel.command.Command.ShowPage;
import druppel.command.Command.ShowPreferences;
import druppel.command.Command.ShowStatistics;
import druppel.command.Command.ShowStreak;
import druppel.command.Command.ShowTeamSurvey;
import druppel.command.Command.ShowTotals;
import druppel.command.Command.SignOut;
import druppel.command.Command.Start;
import druppel.command.Command.StartSelfCheck;
import druppel.command.Command.StayWith;
import druppel.command.Command.Stop;
import druppel.command.Command.SwitchTeamSurvey;
import druppel.command.Command.Tip;
import druppel.command.Command.Undo;
import druppel.command.Command.Why;
import druppel.command.Command.Zone;
import druppel.command.ParseResult.Problem;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Nudge;
import druppel.domain.member.LinkCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Strict parser of the arguments of a command: everything after its verb must be understood.
record CommandArguments(Language language, LocalDate today, Holidays holidays) {
    private static final Set<String> OFF = Set.of("off", "uit", "no", "nee", "none", "geen", "never", "nooit");
    private static final Set<String> ON = Set.of("on", "aan", "yes", "ja");
    private static final Set<String> AGAIN = Set.of(
            "again",
            "restart",
            "begin again",
            "start again",
            "opnieuw",
            "begin opnieuw",
            "opnieuw beginnen",
            "herstart");
    private static final Set<String> DAYS_OFF = Set.of("dayoffs", "daysoff", "days off", "vrije dagen", "vrijedagen");
    private static final Set<String> DAY_OFF = Set.of("dayoff", "day off", "vrij", "vrije dag", "vrijedag");
    private static final Set<String> FORGETTING = Set.of(
            "reset", "again", "learn again", "forget", "off", "opnieuw", "opnieuw leren", "vergeten", "vergeet", "uit");
    private static final int MOST_DATE_WORDS = 12;
    private static final Set<String> EVERYTHING = Set.of("all", "everything", "alles");
    private static final Set<String> ENDLESS = Set.of(
            "", "forever", "indefinitely", "always", "altijd", "voor altijd", "onbeperkt", "voor onbepaalde tijd");
    private static final Pattern ABOUT = Pattern.compile("^(?:about|on|for|over|voor)(?: |$)");

    ParseResult read(Tokens tokens) {
        return Keyword.of(tokens)
                .map(opening -> read(opening.keyword(), tokens.after(opening.length())))
                .orElseGet(() -> new Unclear(Problem.UNKNOWN_WORD, tokens.first()));
    }

    ParseResult read(Keyword keyword, Tokens given) {
        Tokens rest = given.withoutCourtesies();
        return switch (keyword) {
            case TIP -> new Understood(new Tip(ABOUT.matcher(given.lowerCase()).replaceFirst("")));
            case REFLECT -> new Understood(reflection(given));
            case WRITE -> alone(new Reflect(Optional.empty(), ""), rest);
            case NUDGE -> given.isEmpty() ? new Understood(new Settings()) : read(given);
            case AT -> argument(TimeParser.read(rest.joined(), language).map(At::new), Problem.TIME, rest);
            case DAYS -> argument(WeekdayParser.read(rest.joined()).map(Days::new), Problem.DAYS, rest);
            case FOLLOWUP -> argument(followUp(rest.joined()), Problem.TIME, rest);
            case PAUSE -> pause(rest);
            case LANGUAGE -> argument(LanguageParser.read(rest.joined()).map(SetLanguage::new), Problem.LANGUAGE, rest);
            case ZONE -> argument(TimeZoneParser.read(rest.joined()).map(Zone::new), Problem.ZONE, rest);
            case PROGRAMME -> new Understood(programme(given));
            case PRACTICE -> new Understood(new StayWith(given.lowerCase()));
            case AIM -> new Understood(aim(given));
            case BRAVE -> argument(ceiling(rest), Problem.EXTRA_WORDS, rest);
            case NOTHING_BRAVE -> alone(new SetCeiling(Optional.of(Nudge.Effort.STRETCH)), rest);
            case BRAVE_TIP -> alone(Tip.BRAVE, rest);
            case SUITS -> suits(rest);
            case HOLIDAYS -> argument(holidays(rest), Problem.REGION, rest);
            case PLAN -> argument(plan(given), Problem.PLAN, given);
            case BUDDY -> BuddyOptionParser.read(given);
            case LINK -> argument(link(rest), Problem.CODE, rest);
            case SHARE -> alone(new Share(), rest);
            case OCEAN -> alone(new ShowTotals(), rest);
            case ECHO -> argument(teamSurvey(rest), Problem.TEAM_CODE, rest);
            case DONE -> alone(new Done(), rest);
            case STREAK -> alone(new ShowStreak(), rest);
            case SETTINGS -> alone(new Settings(), rest);
            case START -> alone(new Start(), rest);
            case STOP -> alone(new Stop(), rest);
            case HELP -> alone(new Help(), rest);
            case HELLO -> alone(new Hello(), rest);
            case ANOTHER -> alone(new PressNudge(Press.ANOTHER), rest);
            case LATER -> alone(new PressNudge(Press.LATER), rest);
            case NOT_FOR_ME -> alone(new PressNudge(Press.NOT_FOR_ME), rest);
            case UNDO -> alone(new Undo(), rest);
            case KEEP_WORDS -> alone(new KeepWords(), rest);
            case NOW -> alone(new Now(), rest);
            case WHY -> alone(new Why(), rest);
            case KEEP ->
                OFF.contains(rest.joined()) ? new Understood(new KeepNudge(false)) : alone(new KeepNudge(true), rest);
            case KEEP_ACT -> alone(new KeepNudge(true), rest);
            case LET_GO -> alone(new LetGo(), rest);
            case KEEP_NONE -> alone(new KeepNone(), rest);
            case AUTOMATIC -> alone(new CheckAutomaticity(), rest);
            case MORE -> alone(new PressNudge(Press.MORE), rest);
            case CHANGE -> ambiguous(rest, Keyword.AIM, Keyword.ANOTHER, Keyword.SETTINGS);
            case SURPRISE -> surprise(rest);
            case WEEKLY -> alone(new SetFrequency(NudgeFrequency.WEEKLY), rest);
            case DAILY -> alone(new SetFrequency(NudgeFrequency.DAILY), rest);
            case RESUME -> alone(new Resume(), rest);
            case CHECK -> alone(new StartSelfCheck(), rest);
            case HARVEST -> review(rest);
            case MY_DATA -> alone(new ShowMyData(), rest);
            case EXPORT -> alone(new Command.Export(), rest);
            case PAGE -> alone(new ShowPage(), rest);
            case LOGOUT -> alone(new SignOut(), rest);
            case FORGET -> alone(new Forget(), rest);
            case INVITE -> MentionTokens.read(given);
            case ADMIN -> rest.isEmpty() ? new Understood(new ShowStatistics()) : daysOff(given);
            case CHALLENGES -> alone(new ShowFeedback(), rest);
            case DEFAULTS -> newcomers(rest);
        };
    }

    private Reflect reflection(Tokens given) {
        Optional<LocalDate> day = given.isEmpty()
                ? Optional.empty()
                : NamedDay.of(given.words().getFirst().plain(), today);
        return new Reflect(day, given.after(day.isPresent() ? 1 : 0).exactText());
    }

    private Optional<FollowUp> followUp(String words) {
        return OFF.contains(words)
                ? Optional.of(new FollowUp(Optional.empty()))
                : TimeParser.read(words, language).map(time -> new FollowUp(Optional.of(time)));
    }

    private static Command programme(Tokens given) {
        return AGAIN.contains(given.withoutCourtesies().joined()) ? new Restart() : new Follow(given.lowerCase());
    }

    private static ParseResult suits(Tokens rest) {
        return FORGETTING.contains(rest.joined())
                ? new Understood(new ResetPreferences())
                : alone(new ShowPreferences(), rest);
    }

    private static Command aim(Tokens given) {
        return OFF.contains(given.withoutCourtesies().joined()) ? new ClearFocus() : aimed(given);
    }

    private static SetAim aimed(Tokens given) {
        return new SetAim(CommandComposer.isNegated(given.plain()) ? "" : given.lowerCase());
    }

    /// A wish that may be about what the member wants to get better at, or about a tip.
    private ParseResult surprise(Tokens rest) {
        String aim = Keyword.AIM.written(language) + " " + language.choose("surprise me", "verras me");
        return ambiguous(rest, List.of(Keyword.TIP.written(language), aim));
    }

    private ParseResult ambiguous(Tokens rest, Keyword... keywords) {
        return ambiguous(
                rest,
                Stream.of(keywords).map(keyword -> keyword.written(language)).toList());
    }

    private static ParseResult ambiguous(Tokens rest, List<String> meanings) {
        return rest.isEmpty()
                ? new Unclear(Problem.AMBIGUOUS, "", meanings)
                : new Unclear(Problem.EXTRA_WORDS, rest.exactText());
    }

    private static Optional<SetCeiling> ceiling(Tokens rest) {
        if (rest.isEmpty()) {
            return Optional.of(new SetCeiling(Optional.empty()));
        }
        if (ON.contains(rest.joined())) {
            return Optional.of(new SetCeiling(Optional.of(Nudge.Effort.BRAVE)));
        }
        return OFF.contains(rest.joined())
                ? Optional.of(new SetCeiling(Optional.of(Nudge.Effort.STRETCH)))
                : Optional.empty();
    }

    private static Optional<Command> holidays(Tokens rest) {
        if (rest.isEmpty()) {
            return Optional.of(new ShowHolidays());
        }
        return OFF.contains(rest.joined())
                ? Optional.of(new SetHolidays(Optional.empty()))
                : RegionParser.read(rest.joined()).map(region -> new SetHolidays(Optional.of(region)));
    }

    private static Optional<Command> plan(Tokens given) {
        if (OFF.contains(given.withoutCourtesies().joined())) {
            return Optional.of(new DeletePlan());
        }
        return given.isEmpty() || PlanSyntax.matches(given)
                ? Optional.of(new SavePlan(given.exactText()))
                : Optional.empty();
    }

    private static Optional<Link> link(Tokens rest) {
        return rest.isEmpty()
                ? Optional.of(new Link(Optional.empty()))
                : LinkCode.read(rest.lowerCase()).map(code -> new Link(Optional.of(code)));
    }

    private static Optional<Command> teamSurvey(Tokens rest) {
        if (rest.isEmpty()) {
            return Optional.of(new ShowTeamSurvey());
        }
        if (ON.contains(rest.joined()) || OFF.contains(rest.joined())) {
            return Optional.of(new SwitchTeamSurvey(ON.contains(rest.joined())));
        }
        return LinkCode.read(rest.lowerCase()).map(JoinTeamSurvey::new);
    }

    /// Without an argument, the current quarter.
    private ParseResult review(Tokens rest) {
        if (EVERYTHING.contains(rest.joined())) {
            return new Understood(new ReviewReflections(Optional.empty()));
        }
        Optional<Quarter> quarter = rest.isEmpty() ? Optional.of(Quarter.of(today)) : Quarter.read(rest.joined());
        return argument(quarter.map(one -> new ReviewReflections(Optional.of(one))), Problem.EXTRA_WORDS, rest);
    }

    private ParseResult pause(Tokens rest) {
        if (ENDLESS.contains(rest.joined())) {
            return unclear(Problem.PAUSE_WITHOUT_END, rest, DurationParser.some(today));
        }
        Optional<ParsedDays> reading = new PauseParser(language, today, holidays).read(rest.joined());
        return reading.map(days -> pause(days, rest)).orElseGet(() -> unclear(Problem.DATE, rest, List.of()));
    }

    private ParseResult pause(ParsedDays reading, Tokens rest) {
        return switch (reading) {
            case ParsedDays.Certain(DateSpan days) -> new Understood(new Pause(days.first(), days.after()));
            case ParsedDays.Uncertain(Problem problem, List<DateSpan> guesses) -> unclear(problem, rest, guesses);
        };
    }

    private Unclear unclear(Problem problem, Tokens rest, List<DateSpan> guesses) {
        return new Unclear(
                problem,
                rest.exactText(),
                guesses.stream().map(days -> days.pause(language)).toList());
    }

    /// Company days off: *dayoffs*, or *dayoff 24 december Christmas Eve*, the days and then the name.
    private ParseResult daysOff(Tokens given) {
        Tokens rest = given.withoutCourtesies();
        return IntStream.rangeClosed(1, Math.min(2, rest.size()))
                .boxed()
                .filter(length -> DAY_OFF.contains(rest.first(length).joined()))
                .findFirst()
                .map(length -> dayOff(given.after(length)))
                .orElseGet(() -> DAYS_OFF.contains(rest.joined())
                        ? new Understood(new ShowDaysOff())
                        : new Unclear(Problem.EXTRA_WORDS, rest.exactText()));
    }

    private ParseResult dayOff(Tokens rest) {
        Stream<AddDayOff> readings = IntStream.iterate(
                        Math.min(rest.size() - 1, MOST_DATE_WORDS), length -> length > 0, length -> length - 1)
                .boxed()
                .flatMap(length -> new PauseParser(language, today, holidays)
                                .read(rest.first(length).joined())
                                .filter(ParsedDays.Certain.class::isInstance)
                                .map(read -> read.spans().getFirst())
                                .map(days -> new AddDayOff(
                                        days.first(),
                                        days.after().minusDays(1),
                                        rest.after(length).exactText()))
                                .stream());
        return argument(readings.findFirst(), Problem.DAY_OFF, rest);
    }

    private ParseResult newcomers(Tokens rest) {
        if (rest.isEmpty()) {
            return new Understood(new ChangeDefaults(Optional.empty()));
        }
        return Keyword.of(rest)
                .filter(opening -> opening.keyword().setsRhythmOrLanguage())
                .map(opening -> read(opening.keyword(), rest.after(opening.length())))
                .map(read -> read instanceof Understood(Command change)
                        ? new Understood(new ChangeDefaults(Optional.of(change)))
                        : read)
                .orElseGet(() -> new Unclear(Problem.UNKNOWN_WORD, rest.first()));
    }

    private static ParseResult alone(Command command, Tokens rest) {
        return rest.isEmpty() ? new Understood(command) : new Unclear(Problem.EXTRA_WORDS, rest.exactText());
    }

    private static ParseResult argument(Optional<? extends Command> command, Problem problem, Tokens rest) {
        return command.<ParseResult>map(Understood::new).orElseGet(() -> new Unclear(problem, rest.exactText()));
    }
}
