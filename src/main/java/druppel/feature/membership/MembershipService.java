package druppel.feature.membership;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.NewcomerDefaults;
import druppel.feature.aim.AimService;
import druppel.feature.teamfeedback.TeamSurveyService;
import druppel.feature.totals.WeeklyTotalsJob;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// Joining, leaving, and the deletion of a member's data.
public final class MembershipService {
    private final UnitOfWork store;
    private final AimService aims;
    private final MemberDeletion deletion;

    public MembershipService(UnitOfWork store, AimService aims, MemberDeletion deletion) {
        this.store = store;
        this.aims = aims;
        this.deletion = deletion;
    }

    /// How long what members write is kept.
    public Period retention() {
        return deletion.retention();
    }

    /// The deletion of everything of a person.
    public MemberDeletion deletion() {
        return deletion;
    }

    /// Makes a person a member, at their own request.
    public Reply join(RequestContext context) {
        if (context.member().joined()) {
            return context.returning() ? Reply.nothing() : Reply.of(Card.text(alreadyJoined(context)));
        }
        return context.act(store, rows -> welcomed(rows, context));
    }

    private Reply welcomed(Repositories rows, RequestContext context) {
        boolean back = context.member().status() == Member.Status.LEFT;
        Reply reply = Reply.of(aims.welcome(context.with(joined(rows, context)), back));
        for (MessageRef greeting : greetings(rows, context)) {
            reply = reply.updating(greeting, new WelcomeCards(context.texts()).joined());
        }
        return reply;
    }

    /// The messages that offered to join; an invitation does so once.
    private static List<MessageRef> greetings(Repositories rows, RequestContext context) {
        List<MessageRef> greetings = new ArrayList<>(rows.greetings().take(context.memberId()));
        if (context.member().status() == Member.Status.MET) {
            greetings.addAll(rows.greetings().invitations(context.memberId()));
        }
        return greetings;
    }

    /// Records that a message greets somebody, so that it can say so once they have joined.
    public void greeted(RequestContext context, MessageRef message, Card card) {
        if (card.equals(new WelcomeCards(context.texts()).greeting())) {
            store.update(rows -> rows.greetings().add(context.memberId(), message));
        }
    }

    /// Ends a membership silently: nothing more is sent and nobody is told.
    public Reply leave(RequestContext context) {
        return context.act(store, rows -> {
            boolean echoed = TeamSurveyService.leave(rows, context.memberId());
            if (!context.member().joined()) {
                return context.say(echoed ? MemberTextKey.STOPPED : MemberTextKey.STOPPED_BEFORE);
            }
            rows.members()
                    .change(
                            context.memberId(),
                            old -> old.with(Member.Status.LEFT).scheduledAfter(context.now()));
            rows.buddies().remove(context.memberId());
            return context.say(MemberTextKey.STOPPED);
        });
    }

    /// Deletes all data of the member, with a receipt in the place of the question.
    public Reply forget(RequestContext context) {
        return deletion.delete(context);
    }

    /// Lists all data stored about the member, what for, who can read it and until when.
    public Reply data(RequestContext context) {
        return Reply.of(cards(context).inventory(store.read(rows -> StoredData.of(rows, context))));
    }

    private StoredDataCards cards(RequestContext context) {
        return new StoredDataCards(context, retention());
    }

    /// Newcomers start with the workspace's defaults; returning members keep their settings.
    private static Member joined(Repositories rows, RequestContext context) {
        WeeklyTotalsJob.begin(rows, context.now());
        NewcomerDefaults newcomerDefaults = rows.workspaces().defaults(context.workspace());
        return rows.members()
                .change(context.memberId(), old -> joined(old, newcomerDefaults).scheduledAfter(context.now()));
    }

    private static Member joined(Member old, NewcomerDefaults newcomerDefaults) {
        Member beginning =
                old.status() == Member.Status.MET ? old.with(old.settings().with(newcomerDefaults.times())) : old;
        return beginning.with(Member.Status.JOINED).with(EngagementLevel.initial());
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
