package druppel.feature.membership;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.PlatformUser;
import druppel.domain.pairing.PairingInput;
import druppel.domain.reflection.ReflectionCounts;
import druppel.feature.aim.AimService;
import druppel.feature.streak.HabitStatus;
import druppel.feature.teamfeedback.TeamSurveyService;
import druppel.feature.totals.WeeklyTotalsJob;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.BuddyRepository;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Joining, leaving, and the deletion of a member's data.
public final class MembershipService {
    private final UnitOfWork store;
    private final AimService aims;

    public MembershipService(UnitOfWork store, AimService aims) {
        this.store = store;
        this.aims = aims;
    }

    /// Makes a person a member, at their own request.
    public Reply join(RequestContext context) {
        if (context.member().joined()) {
            return context.returning() ? Reply.nothing() : Reply.of(Card.text(alreadyJoined(context)));
        }
        boolean back = context.member().status() == Member.Status.LEFT;
        Reply reply = Reply.of(aims.welcome(context.with(joined(context)), back));
        for (MessageRef greeting : greetings(context)) {
            reply = reply.updating(greeting, new WelcomeCards(context.texts()).joined());
        }
        return reply;
    }

    /// The messages that offered to join; an invitation does so once.
    private List<MessageRef> greetings(RequestContext context) {
        return store.write(rows -> {
            List<MessageRef> greetings = new ArrayList<>(rows.greetings().take(context.memberId()));
            if (context.member().status() == Member.Status.MET) {
                greetings.addAll(rows.greetings().invitations(context.memberId()));
            }
            return greetings;
        });
    }

    /// Records that a message greets somebody, so that it can say so once they have joined.
    public void greeted(RequestContext context, MessageRef message, Card card) {
        if (card.equals(new WelcomeCards(context.texts()).greeting())) {
            store.update(rows -> rows.greetings().add(context.memberId(), message));
        }
    }

    /// Ends a membership silently: nothing more is sent and nobody is told.
    public Reply leave(RequestContext context) {
        boolean echoed = store.write(rows -> TeamSurveyService.leave(rows, context.memberId()));
        if (!context.member().joined()) {
            return context.say(echoed ? MemberTextKey.STOPPED : MemberTextKey.STOPPED_BEFORE);
        }
        become(context, Member.Status.LEFT);
        store.update(rows -> rows.buddies().remove(context.memberId()));
        return context.say(MemberTextKey.STOPPED);
    }

    /// Deletes all data of the member.
    public Reply forget(RequestContext context) {
        return store.write(rows -> {
            rows.members().forget(context.memberId());
            return context.say(MemberTextKey.FORGOTTEN);
        });
    }

    /// Lists all data stored about the member, and who can read it.
    public Reply data(RequestContext context) {
        return store.read(rows -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Heading(context.text(MemberTextKey.MYDATA_TITLE)));
            blocks.add(place(context, MemberTextKey.MYDATA_WHO, context.member().user()));
            rows.linkedAccounts()
                    .of(context.memberId())
                    .forEach(other -> blocks.add(place(context, MemberTextKey.MYDATA_ALSO, other.user())));
            blocks.addAll(habit(rows, context));
            aims.known(context).ifPresent(blocks::add);
            buddies(rows, context).ifPresent(blocks::add);
            teamSurveys(rows, context).forEach(line -> blocks.add(new Block.Paragraph(line)));
            int checks = rows.selfChecks().of(context.memberId()).size();
            if (checks > 0) {
                String looks = context.text(MemberTextKey.MYDATA_CHECKS, "checks", checks);
                blocks.add(new Block.Paragraph(looks));
            }
            acts(rows, context).ifPresent(blocks::add);
            blocks.add(new Block.Paragraph(context.text(MemberTextKey.MYDATA_READ)));
            blocks.add(new Block.Note(context.text(MemberTextKey.MYDATA_LINK)));
            blocks.add(new Block.Note(context.text(MemberTextKey.MYDATA_FORGET)));
            return Reply.of(new Card(blocks));
        });
    }

    private static Block place(RequestContext context, TextKey key, PlatformUser user) {
        Map<String, ?> who = Map.of(
                "platform", user.platform().id(),
                "user", user.user(),
                "workspace", user.workspace());
        return new Block.Paragraph(context.text(key, who));
    }

    /// The stored data about kept acts, if any.
    private static Optional<Block> acts(Repositories rows, RequestContext context) {
        int acts = rows.keptActs().of(context.memberId()).all().size();
        int checks = rows.keptActs().checks(context.memberId()).values().stream()
                .mapToInt(List::size)
                .sum();
        return acts + checks == 0
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        context.text(HabitTextKey.MYDATA_ACTS, Map.of("acts", acts, "checks", checks))));
    }

    /// The stored data about buddies, if any.
    private static Optional<Block> buddies(Repositories rows, RequestContext context) {
        long id = context.memberId();
        Optional<PairingInput.Seniority> wished = rows.buddies().find(id).map(BuddyRepository.Participation::seniority);
        int weeks = rows.buddyMeetings().weekCount(id);
        int avoided = rows.buddies().blocked(id).size();
        Map<String, ?> values = Map.of(
                "wish", wished.map(PairingInput.Seniority::name).orElse("OFF"),
                "weeks", weeks,
                "avoided", avoided);
        return wished.isEmpty() && weeks + avoided == 0
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(context.text(GroupTextKey.MYDATA_BUDDIES, values)));
    }

    private static Stream<String> teamSurveys(Repositories rows, RequestContext context) {
        long id = context.memberId();
        Stream<String> led = rows.teams().ledBy(id).stream().map(team -> context.text(GroupTextKey.MYDATA_ECHO));
        Stream<String> parts = Stream.of(rows.teams().joinedBy(id).size())
                .filter(count -> count > 0)
                .map(count -> context.text(GroupTextKey.MYDATA_ECHOES, "count", count));
        return Stream.concat(led, parts);
    }

    private static List<Block> habit(Repositories rows, RequestContext context) {
        ReflectionCounts counts = ReflectionCounts.of(rows.reflections().all(context.memberId()));
        Block counted = new Block.Paragraph(context.text(MemberTextKey.MYDATA_ROWS, counts(rows, context, counts)));
        return counts.notes() == 0
                ? List.of(counted)
                : List.of(
                        counted,
                        new Block.Paragraph(context.text(MemberTextKey.MYDATA_NOTES, "notes", counts.notes())));
    }

    private static Map<String, ?> counts(Repositories rows, RequestContext context, ReflectionCounts counts) {
        long id = context.memberId();
        HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
        return Map.of(
                "days", habit.practised().total(),
                "words", counts.ownWords(),
                "bare", counts.bare(),
                "nudges", rows.nudgeHistory().dates(id).size(),
                "plans", rows.plans().of(Set.of(id)).size(),
                "challenges", rows.nudgeFeedback().count(id));
    }

    /// Newcomers start with the workspace's defaults; returning members keep their settings.
    private Member joined(RequestContext context) {
        return store.write(rows -> {
            WeeklyTotalsJob.begin(rows, context.now());
            NewcomerDefaults newcomerDefaults = rows.workspaces().defaults(context.workspace());
            return rows.members()
                    .change(
                            context.memberId(),
                            old -> joined(old, newcomerDefaults).scheduledAfter(context.now()));
        });
    }

    private static Member joined(Member old, NewcomerDefaults newcomerDefaults) {
        Member beginning =
                old.status() == Member.Status.MET ? old.with(old.settings().with(newcomerDefaults.times())) : old;
        return beginning.with(Member.Status.JOINED).with(EngagementLevel.initial());
    }

    private Member become(RequestContext context, Member.Status status) {
        return store.write(rows -> rows.members()
                .change(context.memberId(), old -> old.with(status).scheduledAfter(context.now())));
    }

    private static String alreadyJoined(RequestContext context) {
        return context.member()
                .nextNudge()
                .map(due -> context.texts()
                        .say(
                                MemberTextKey.ALREADY_JOINED,
                                "date",
                                context.date(due.date()),
                                "time",
                                context.time(due.at())))
                .orElseGet(() -> withoutSchedule(context));
    }

    private static String withoutSchedule(RequestContext context) {
        String said = context.text(MemberTextKey.ALREADY_JOINED_QUIET);
        return context.zoneUnknown().map(why -> said + " " + why).orElse(said);
    }
}
