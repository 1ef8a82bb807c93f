package druppel.core.talk;

import druppel.core.talk.Command.AskTeam;
import druppel.core.talk.Command.At;
import druppel.core.talk.Command.BeEcho;
import druppel.core.talk.Command.CheckSelf;
import druppel.core.talk.Command.Days;
import druppel.core.talk.Command.Done;
import druppel.core.talk.Command.DropPlan;
import druppel.core.talk.Command.Follow;
import druppel.core.talk.Command.FollowUp;
import druppel.core.talk.Command.Forget;
import druppel.core.talk.Command.Harvest;
import druppel.core.talk.Command.Help;
import druppel.core.talk.Command.Link;
import druppel.core.talk.Command.MakePlan;
import druppel.core.talk.Command.MyData;
import druppel.core.talk.Command.Newcomers;
import druppel.core.talk.Command.Now;
import druppel.core.talk.Command.Observe;
import druppel.core.talk.Command.Often;
import druppel.core.talk.Command.Overview;
import druppel.core.talk.Command.Pause;
import druppel.core.talk.Command.ReadChallenges;
import druppel.core.talk.Command.Reflect;
import druppel.core.talk.Command.Restart;
import druppel.core.talk.Command.Resume;
import druppel.core.talk.Command.Settings;
import druppel.core.talk.Command.Share;
import druppel.core.talk.Command.ShowEcho;
import druppel.core.talk.Command.ShowHolidays;
import druppel.core.talk.Command.ShowOcean;
import druppel.core.talk.Command.ShowStreak;
import druppel.core.talk.Command.Speak;
import druppel.core.talk.Command.Start;
import druppel.core.talk.Command.Stop;
import druppel.core.talk.Command.Tip;
import druppel.core.talk.Command.Why;
import druppel.core.talk.Command.Zone;
import druppel.core.talk.Parsed.Problem;
import druppel.core.talk.Parsed.Unclear;
import druppel.core.talk.Parsed.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Quarter;
import druppel.domain.member.LinkCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a command strictly: what follows its verb must be all understood.
record Arguments(Language language, LocalDate today) {
    // a leap year, with the day named in "through 28 february"
    private static final int LONGEST_PAUSE = 367;
    private static final Set<String> YESTERDAY = Set.of("yesterday", "gisteren");
    private static final Set<String> OFF =
            Set.of("off", "uit", "no", "nee", "none", "geen", "never", "nooit");
    private static final Set<String> ON = Set.of("on", "aan", "yes", "ja");
    private static final Set<String> AGAIN =
            Set.of(
                    "again",
                    "restart",
                    "begin again",
                    "start again",
                    "opnieuw",
                    "begin opnieuw",
                    "opnieuw beginnen",
                    "herstart");
    private static final Set<String> EVERYTHING = Set.of("all", "everything", "alles");
    private static final Set<String> ENDLESS =
            Set.of(
                    "",
                    "forever",
                    "indefinitely",
                    "always",
                    "altijd",
                    "voor altijd",
                    "onbeperkt",
                    "voor onbepaalde tijd");
    private static final Pattern ABOUT = Pattern.compile("^(?:about|on|for|over|voor)(?: |$)");

    Parsed read(Words words) {
        return Verb.of(words)
                .map(opening -> read(opening.verb(), words.after(opening.length())))
                .orElseGet(() -> new Unclear(Problem.UNKNOWN_WORD, words.first()));
    }

    Parsed read(Verb verb, Words given) {
        Words rest = given.withoutCourtesies();
        return switch (verb) {
            case TIP -> new Understood(new Tip(ABOUT.matcher(given.shown()).replaceFirst("")));
            case REFLECT -> new Understood(reflection(given));
            case NUDGE -> given.isEmpty() ? new Understood(new Settings()) : read(given);
            case AT ->
                    argument(
                            TimeWords.read(rest.joined(), language).map(At::new),
                            Problem.TIME,
                            rest);
            case DAYS -> argument(DayWords.read(rest.joined()).map(Days::new), Problem.DAYS, rest);
            case FOLLOWUP -> argument(followUp(rest.joined()), Problem.TIME, rest);
            case PAUSE -> pause(rest);
            case LANGUAGE ->
                    argument(
                            LanguageWords.read(rest.joined()).map(Speak::new),
                            Problem.LANGUAGE,
                            rest);
            case ZONE -> argument(ZoneWords.read(rest.joined()).map(Zone::new), Problem.ZONE, rest);
            case PROGRAMME -> new Understood(programme(given));
            case HOLIDAYS -> argument(holidays(rest), Problem.REGION, rest);
            case PLAN -> argument(plan(given), Problem.PLAN, given);
            case BUDDY -> BuddyWords.read(given);
            case LINK -> argument(link(rest), Problem.CODE, rest);
            case SHARE -> alone(new Share(), rest);
            case OCEAN -> alone(new ShowOcean(), rest);
            case ECHO -> argument(echo(rest), Problem.TEAM_CODE, rest);
            case DONE -> alone(new Done(), rest);
            case STREAK -> alone(new ShowStreak(), rest);
            case SETTINGS -> alone(new Settings(), rest);
            case START -> alone(new Start(), rest);
            case STOP -> alone(new Stop(), rest);
            case HELP -> alone(new Help(), rest);
            case NOW -> alone(new Now(), rest);
            case WHY -> alone(new Why(), rest);
            case WEEKLY -> alone(new Often(NudgeFrequency.WEEKLY), rest);
            case DAILY -> alone(new Often(NudgeFrequency.DAILY), rest);
            case RESUME -> alone(new Resume(), rest);
            case CHECK -> alone(new CheckSelf(), rest);
            case HARVEST -> harvest(rest);
            case MY_DATA -> alone(new MyData(), rest);
            case FORGET -> alone(new Forget(), rest);
            case INVITE -> Tags.read(given);
            case ADMIN -> alone(new Overview(), rest);
            case CHALLENGES -> alone(new ReadChallenges(), rest);
            case DEFAULTS -> newcomers(rest);
        };
    }

    private static Reflect reflection(Words given) {
        boolean yesterday = !given.isEmpty() && YESTERDAY.contains(given.list().getFirst().plain());
        return new Reflect(yesterday, given.after(yesterday ? 1 : 0).written());
    }

    private Optional<FollowUp> followUp(String words) {
        return OFF.contains(words)
                ? Optional.of(new FollowUp(Optional.empty()))
                : TimeWords.read(words, language).map(time -> new FollowUp(Optional.of(time)));
    }

    private static Command programme(Words given) {
        return AGAIN.contains(given.withoutCourtesies().joined())
                ? new Restart()
                : new Follow(given.shown());
    }

    private static Optional<Command> holidays(Words rest) {
        if (rest.isEmpty()) {
            return Optional.of(new ShowHolidays());
        }
        return OFF.contains(rest.joined())
                ? Optional.of(new Observe(Optional.empty()))
                : RegionWords.read(rest.joined()).map(region -> new Observe(Optional.of(region)));
    }

    private static Optional<Command> plan(Words given) {
        if (OFF.contains(given.withoutCourtesies().joined())) {
            return Optional.of(new DropPlan());
        }
        return given.isEmpty() || PlanWords.tell(given)
                ? Optional.of(new MakePlan(given.written()))
                : Optional.empty();
    }

    private static Optional<Link> link(Words rest) {
        return rest.isEmpty()
                ? Optional.of(new Link(Optional.empty()))
                : LinkCode.read(rest.shown()).map(code -> new Link(Optional.of(code)));
    }

    private static Optional<Command> echo(Words rest) {
        if (rest.isEmpty()) {
            return Optional.of(new ShowEcho());
        }
        if (ON.contains(rest.joined()) || OFF.contains(rest.joined())) {
            return Optional.of(new AskTeam(ON.contains(rest.joined())));
        }
        return LinkCode.read(rest.shown()).map(BeEcho::new);
    }

    /// Without a word it is that of the running quarter.
    private Parsed harvest(Words rest) {
        if (EVERYTHING.contains(rest.joined())) {
            return new Understood(new Harvest(Optional.empty()));
        }
        Optional<Quarter> quarter =
                rest.isEmpty() ? Optional.of(Quarter.of(today)) : Quarter.read(rest.joined());
        return argument(
                quarter.map(one -> new Harvest(Optional.of(one))), Problem.EXTRA_WORDS, rest);
    }

    private Parsed pause(Words rest) {
        if (ENDLESS.contains(rest.joined())) {
            return new Unclear(Problem.PAUSE_WITHOUT_END, rest.written());
        }
        return new DateWords(language, today)
                .read(rest.joined())
                .map(backOn -> pause(backOn, rest))
                .orElseGet(() -> new Unclear(Problem.DATE, rest.written()));
    }

    private Parsed pause(LocalDate backOn, Words rest) {
        if (!backOn.isAfter(today)) {
            return new Unclear(Problem.DATE_PAST, rest.written());
        }
        return backOn.isAfter(today.plusDays(LONGEST_PAUSE))
                ? new Unclear(Problem.PAUSE_TOO_LONG, rest.written())
                : new Understood(new Pause(backOn));
    }

    private Parsed newcomers(Words rest) {
        if (rest.isEmpty()) {
            return new Understood(new Newcomers(Optional.empty()));
        }
        return Verb.of(rest)
                .filter(opening -> opening.verb().setsRhythmOrLanguage())
                .map(opening -> read(opening.verb(), rest.after(opening.length())))
                .map(read ->
                        read instanceof Understood(Command change)
                                ? new Understood(new Newcomers(Optional.of(change)))
                                : read)
                .orElseGet(() -> new Unclear(Problem.UNKNOWN_WORD, rest.first()));
    }

    private static Parsed alone(Command command, Words rest) {
        return rest.isEmpty()
                ? new Understood(command)
                : new Unclear(Problem.EXTRA_WORDS, rest.written());
    }

    private static Parsed argument(
            Optional<? extends Command> command, Problem problem, Words rest) {
        return command.<Parsed>map(Understood::new)
                .orElseGet(() -> new Unclear(problem, rest.written()));
    }
}
