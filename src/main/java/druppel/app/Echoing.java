package druppel.app;

import static druppel.app.Coining.digest;

import druppel.app.Echoes.Team;
import druppel.core.talk.EchoCards;
import druppel.core.talk.HelpCards;
import druppel.domain.calendar.TeamSurveyDay;
import druppel.domain.member.LinkCode;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Begins and ends echoes, and lets people take part: a member asks their team, and each of the
/// team says yes by themselves, with the code that the member passes on.
///
/// Nobody learns who takes part, not even how many are near five: only whether there were five or
/// more when they were last to be asked.
final class Echoing {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Store store;
    private final EchoLetters letters;
    private final Coining coining = Coining.secretly();

    Echoing(Store store, Library library) {
        this.store = store;
        letters = new EchoLetters(library);
    }

    /// How the member's own echo stands, and in which others they take part.
    Answer show(Moment moment) {
        return store.read(rows -> {
            Stream<Card> own =
                    moment.member().joined() ? Stream.of(own(rows, moment)) : Stream.of();
            List<Card> all = Stream.concat(own, parts(rows, moment).stream()).toList();
            return all.isEmpty()
                    ? Answer.of(new HelpCards(moment.texts()).joinFirst(MemberTextKey.JOIN_FIRST))
                    : Answer.of(all.toArray(Card[]::new));
        });
    }

    /// Begins to ask the member's team; shows how it stands where they do already.
    Answer begin(Moment moment) {
        if (!moment.member().joined()) {
            return Answer.of(new HelpCards(moment.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
        }
        return moment.member()
                .settings()
                .zone()
                .map(zone -> begin(moment, zone))
                .orElseGet(() -> moment.say(MemberTextKey.ZONE_UNKNOWN));
    }

    private Answer begin(Moment moment, ZoneId zone) {
        return store.write(rows -> {
            LinkCode code = coining.coin();
            Team team = rows.echoes().begin(moment.member().id(), code, digest(code));
            Instant first = TeamSurveyDay.next(moment.now(), A_DAY, zone);
            rows.rounds().begin(name(team), first);
            return Answer.of(own(rows, moment));
        });
    }

    /// Ends the member's own echo or, where they have none, takes part in none any more.
    Answer end(Moment moment) {
        long member = moment.member().id();
        return store.write(rows -> {
            if (ended(rows, member)) {
                return moment.say(GroupTextKey.ECHO_ENDED);
            }
            return moment.say(left(rows, member) ? GroupTextKey.ECHO_LEFT : GroupTextKey.ECHO_NONE);
        });
    }

    /// Asks and is asked no more; whether there was anything.
    static boolean leave(Rows rows, long member) {
        boolean ended = ended(rows, member);
        return left(rows, member) || ended;
    }

    /// Asks whether somebody takes part in the echo of the team with this code.
    Answer invite(Moment moment, LinkCode code) {
        return checked(
                moment,
                code,
                (rows, team) ->
                        Answer.of(
                                cards(moment)
                                        .invitation(
                                                letters.leader(rows, moment.member(), team),
                                                code)));
    }

    /// They take part, now that they have said so.
    Answer join(Moment moment, String signs) {
        return LinkCode.read(signs)
                .map(code ->
                        checked(
                                moment,
                                code,
                                (rows, team) -> {
                                    rows.echoes().join(team.id(), moment.member().id());
                                    return moment.say(GroupTextKey.ECHO_JOINED);
                                }))
                .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    /// Goes on with the team whose code it is, unless there is none, or there were too many before
    /// that were none.
    private Answer checked(Moment moment, LinkCode code, BiFunction<Rows, Team, Answer> work) {
        long member = moment.member().id();
        return store.write(rows -> {
            if (Tries.tooMany(rows, member, moment.now())) {
                return moment.say(MemberTextKey.LINK_TRY_LATER);
            }
            Optional<Team> team = rows.echoes().named(digest(code));
            if (team.isEmpty()) {
                rows.codes().missed(member, moment.now());
                return moment.say(GroupTextKey.ECHO_WRONG);
            }
            return team.get().leader() == member
                    ? moment.say(GroupTextKey.ECHO_OWN)
                    : work.apply(rows, team.get());
        });
    }

    /// They are asked no more by this team.
    Answer stop(Moment moment, long team) {
        return store.write(rows ->
                moment.say(
                        rows.echoes().leave(team, moment.member().id())
                                ? GroupTextKey.ECHO_LEFT
                                : GroupTextKey.ECHO_NONE));
    }

    /// The member's team goes by another code.
    Answer renew(Moment moment) {
        LinkCode code = coining.coin();
        return store.write(rows ->
                rows.echoes()
                        .ledBy(moment.member().id())
                        .map(team -> {
                            rows.echoes().renew(team.id(), code, digest(code));
                            return Answer.of(
                                    Card.text(moment.texts().say(GroupTextKey.ECHO_RENEWED)),
                                    own(rows, moment));
                        })
                        .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE)));
    }

    /// The name of a team's rounds.
    static String name(Team team) {
        return EchoAsking.KIND + ":" + team.id();
    }

    private static boolean ended(Rows rows, long leader) {
        Optional<Team> team = rows.echoes().ledBy(leader);
        team.ifPresent(one -> {
            rows.rounds().remove(name(one));
            rows.echoes().end(leader);
        });
        return team.isPresent();
    }

    private static boolean left(Rows rows, long member) {
        List<Team> teams = rows.echoes().with(member);
        teams.forEach(team -> rows.echoes().leave(team.id(), member));
        return !teams.isEmpty();
    }

    private Card own(Rows rows, Moment moment) {
        return rows.echoes()
                .ledBy(moment.member().id())
                .map(team -> cards(moment).standing(standing(rows, moment, team)))
                .orElseGet(cards(moment)::what);
    }

    private EchoCards.Standing standing(Rows rows, Moment moment, Team team) {
        return new EchoCards.Standing(
                team.code(),
                team.enough(),
                next(rows, moment, team),
                rows.echoRounds()
                        .newest(team.id())
                        .map(asked -> letters.echo(asked, moment.language())));
    }

    private static String next(Rows rows, Moment moment, Team team) {
        boolean open = rows.echoRounds().open(team.id()).isPresent();
        Instant at = rows.rounds().at(name(team)).orElse(moment.now());
        Map<String, ?> when =
                Map.of("date", moment.date(moment.member().today(at)), "time", moment.time(at));
        return moment.texts().say(open ? GroupTextKey.ECHO_OPEN : GroupTextKey.ECHO_NEXT, when);
    }

    private List<Card> parts(Rows rows, Moment moment) {
        return rows.echoes().with(moment.member().id()).stream()
                .map(team ->
                        cards(moment)
                                .part(
                                        letters.leader(rows, moment.member(), team),
                                        Long.toString(team.id())))
                .toList();
    }

    private static EchoCards cards(Moment moment) {
        return new EchoCards(moment.texts());
    }
}
