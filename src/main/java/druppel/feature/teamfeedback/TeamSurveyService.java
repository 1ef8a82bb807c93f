package druppel.feature.teamfeedback;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.calendar.TeamSurveyDay;
import druppel.domain.member.LinkCode;
import druppel.feature.help.HelpCards;
import druppel.feature.linking.LinkCodes;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.TeamRepository.Team;
import druppel.persistence.TeamSurveyRepository;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Team surveys: a leader starts one and passes a code on to their team; each member of the team joins
/// voluntarily with that code.
///
/// Nobody learns who takes part or how many, only whether five or more did when the team was last due to be
/// asked.
public final class TeamSurveyService {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final UnitOfWork store;
    private final TeamSurveyMessages letters;

    public TeamSurveyService(UnitOfWork store, ContentLibrary library) {
        this.store = store;
        letters = new TeamSurveyMessages(library);
    }

    /// Shows the member's own survey, and the others that they take part in.
    public Reply show(RequestContext context) {
        return store.read(rows -> {
            Stream<Card> own = context.member().joined() ? Stream.of(status(rows, context)) : Stream.of();
            List<Card> all =
                    Stream.concat(own, participations(rows, context).stream()).toList();
            return all.isEmpty()
                    ? Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.JOIN_FIRST))
                    : Reply.of(all.toArray(Card[]::new));
        });
    }

    /// What the member's team answered so far, survey by survey; empty without a team.
    public TeamSurveyHistory history(RequestContext context) {
        return store.read(rows -> new TeamSurveyHistory(
                rows
                        .teams()
                        .ledBy(context.memberId())
                        .map(team -> rows.teamSurveys().closed(team.id()))
                        .stream()
                        .flatMap(List::stream)
                        .filter(survey -> survey.surveyTally().isEnough())
                        .map(survey -> new TeamSurveyHistory.Entry(
                                survey.practice(), survey.on(), letters.result(survey, context.language())))
                        .toList()));
    }

    /// Starts a survey; shows its status if there is one already.
    public Reply start(RequestContext context) {
        if (!context.member().joined()) {
            return Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
        }
        return context.settings()
                .zone()
                .map(zone -> start(context, zone))
                .orElseGet(() -> context.say(MemberTextKey.ZONE_UNKNOWN));
    }

    private Reply start(RequestContext context, ZoneId zone) {
        return context.act(store, rows -> {
            LinkCode code = LinkCodes.random();
            Team team = rows.teams().create(context.memberId(), code);
            Instant first = TeamSurveyDay.next(context.now(), A_DAY, zone);
            rows.groupJobs().scheduleIfAbsent(name(team), first);
            return Reply.of(status(rows, context));
        });
    }

    /// Ends the member's own survey; without one, leaves all others.
    public Reply end(RequestContext context) {
        long member = context.memberId();
        return context.act(store, rows -> {
            if (endOwn(rows, member)) {
                return context.say(GroupTextKey.ECHO_ENDED);
            }
            return context.say(leaveAll(rows, member) ? GroupTextKey.ECHO_LEFT : GroupTextKey.ECHO_NONE);
        });
    }

    /// Ends the member's own survey and leaves all others; returns whether there were any.
    public static boolean leave(Repositories rows, long member) {
        boolean ended = endOwn(rows, member);
        return leaveAll(rows, member) || ended;
    }

    /// Asks a member whether to take part in the survey with this code.
    public Reply invite(RequestContext context, LinkCode code) {
        return checked(
                context,
                code,
                (rows, team) ->
                        Reply.of(cards(context).invitation(letters.leader(rows, context.member(), team), code)));
    }

    /// Joins the survey after confirmation.
    Reply join(RequestContext context, String signs) {
        return LinkCode.read(signs)
                .map(code -> checked(context, code, (rows, team) -> {
                    rows.teams().join(team.id(), context.memberId());
                    return context.say(GroupTextKey.ECHO_JOINED);
                }))
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
    }

    /// Continues with the team of the code.
    private Reply checked(RequestContext context, LinkCode code, BiFunction<Repositories, Team, Reply> work) {
        return context.act(
                store,
                rows -> LinkCodes.checked(
                        rows,
                        context,
                        GroupTextKey.ECHO_WRONG,
                        () -> rows.teams().withCode(code),
                        team -> team.leader() == context.memberId()
                                ? context.say(GroupTextKey.ECHO_OWN)
                                : work.apply(rows, team)));
    }

    /// Counts an answer immediately. That the member has answered is stored separately from the answer.
    Reply answer(RequestContext context, long round, SurveyTally.Answer answer) {
        return context.act(
                store,
                rows -> context.say(saveAnswer(rows, context.memberId(), round, answer))
                        .inPlace());
    }

    private static TextKey saveAnswer(Repositories rows, long member, long round, SurveyTally.Answer answer) {
        Optional<TeamSurveyRepository.Survey> asked = rows.teamSurveys()
                .find(round)
                .filter(one -> rows.teams().participants(one.team()).contains(member));
        if (asked.isEmpty() || asked.get().closed()) {
            return GroupTextKey.ECHO_CLOSED;
        }
        return rows.teamSurveys().addAnswer(round, member, answer)
                ? GroupTextKey.ECHO_THANKS
                : GroupTextKey.ECHO_SPOKEN;
    }

    /// Leaves a team, which then no longer asks the member.
    Reply leaveTeam(RequestContext context, long team) {
        return context.act(
                store,
                rows -> context.say(
                        rows.teams().leave(team, context.memberId())
                                ? GroupTextKey.ECHO_LEFT
                                : GroupTextKey.ECHO_NONE));
    }

    /// Replaces the team's code.
    Reply replaceCode(RequestContext context) {
        LinkCode code = LinkCodes.random();
        return context.act(
                store,
                rows -> rows.teams()
                        .ledBy(context.memberId())
                        .map(team -> {
                            rows.teams().replaceCode(team.id(), code);
                            return context.say(GroupTextKey.ECHO_RENEWED).replacing(status(rows, context));
                        })
                        .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE).inPlace()));
    }

    /// The name of a team's job.
    static String name(Team team) {
        return TeamSurveyJob.KIND + ":" + team.id();
    }

    private static boolean endOwn(Repositories rows, long leader) {
        Optional<Team> team = rows.teams().ledBy(leader);
        team.ifPresent(one -> {
            rows.groupJobs().remove(name(one));
            rows.teams().delete(leader);
        });
        return team.isPresent();
    }

    private static boolean leaveAll(Repositories rows, long member) {
        List<Team> teams = rows.teams().joinedBy(member);
        teams.forEach(team -> rows.teams().leave(team.id(), member));
        return !teams.isEmpty();
    }

    private Card status(Repositories rows, RequestContext context) {
        return rows.teams()
                .ledBy(context.memberId())
                .map(team -> cards(context).status(status(rows, context, team)))
                .orElseGet(cards(context)::introduction);
    }

    private TeamSurveyCards.Status status(Repositories rows, RequestContext context, Team team) {
        return new TeamSurveyCards.Status(
                team.code(),
                team.enough(),
                nextStep(rows, context, team),
                rows.teamSurveys().newestClosed(team.id()).map(asked -> letters.result(asked, context.language())));
    }

    private static String nextStep(Repositories rows, RequestContext context, Team team) {
        boolean open = rows.teamSurveys().open(team.id()).isPresent();
        Instant at = rows.groupJobs().dueAt(name(team)).orElse(context.now());
        Map<String, ?> when = Map.of("date", context.date(context.member().today(at)), "time", context.time(at));
        return context.text(open ? GroupTextKey.ECHO_OPEN : GroupTextKey.ECHO_NEXT, when);
    }

    private List<Card> participations(Repositories rows, RequestContext context) {
        return rows.teams().joinedBy(context.memberId()).stream()
                .map(team -> cards(context)
                        .participation(letters.leader(rows, context.member(), team), Long.toString(team.id())))
                .toList();
    }

    private static TeamSurveyCards cards(RequestContext context) {
        return new TeamSurveyCards(context.texts());
    }
}
