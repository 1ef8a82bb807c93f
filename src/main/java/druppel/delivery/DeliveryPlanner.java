package druppel.delivery;

import druppel.delivery.SendPolicy.Decision;
import druppel.domain.calendar.MessageKind;
import druppel.domain.habit.KeptActs;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeHistory;
import druppel.feature.selection.NudgeSelector;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Turns due messages into planned deliveries or reasons to skip, and sets the next due time of each
/// member: up to 500 members at a time with a handful of statements.
///
/// Each batch is one transaction, short enough for others who wait to write: a member's delivery and next due time are
/// written together or not at all.
final class DeliveryPlanner {
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPlanner.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final NudgeSelector selector;
    private final SendPolicy sendPolicy;
    private final MinuteSpreader minuteSpreader;

    DeliveryPlanner(NudgeSelector selector, SendPolicy sendPolicy, MinuteSpreader minuteSpreader) {
        this.selector = selector;
        this.sendPolicy = sendPolicy;
        this.minuteSpreader = minuteSpreader;
    }

    /// Plans a batch of due members; returns the decisions, empty if nobody is due.
    List<Decision> plan(Repositories rows, Instant now) {
        List<Member> members = rows.members().due(now, BATCH);
        List<Decision> decisions =
                decide(rows, members.stream().map(DueMessage::of).toList(), now);
        write(rows, members, decisions, now);
        return decisions;
    }

    /// A failure for one member does not affect the others.
    private List<Decision> decide(Repositories rows, List<DueMessage> due, Instant now) {
        return rows.isolated(
                due,
                some -> together(rows, some, now),
                (one, failure) -> log(one.member(), failure)
                        .log("Preparing a nudge failed; the member continues with the next one"));
    }

    private List<Decision> together(Repositories rows, List<DueMessage> due, Instant now) {
        DeliveryContext context = new DeliveryContext(rows, due);
        Map<Long, NudgeHistory> known = known(rows, due);
        return due.stream()
                .map(one -> sendPolicy.scheduled(
                        context, known.getOrDefault(one.member().id(), NudgeHistory.NOTHING), one, now))
                .toList();
    }

    /// Loads the nudge history of the members who get a nudge.
    private Map<Long, NudgeHistory> known(Repositories rows, List<DueMessage> due) {
        List<DueMessage> nudges = due.stream()
                .filter(one -> one.message().messageKind() == MessageKind.NUDGE)
                .toList();
        Map<Long, KeptActs> acts =
                rows.keptActs().of(nudges.stream().map(one -> one.member().id()).toList());
        return NudgeHistory.load(
                rows,
                selector,
                nudges.stream()
                        .map(one -> selector.asking(
                                one.member(),
                                one.message().date(),
                                acts.getOrDefault(one.member().id(), KeptActs.NONE)))
                        .toList());
    }

    private void write(Repositories rows, List<Member> due, List<Decision> decisions, Instant now) {
        rows.members().saveProgress(next(due, decisions, now));
        List<Decision> sending = decisions.stream().filter(Decision::sends).toList();
        rows.deliveryQueue().plan(minuteSpreader.over(sending));
        rows.keptActs()
                .saveAll(sending.stream().flatMap(one -> one.acts().stream()).toList());
        rows.nudgeHistory()
                .addAll(sending.stream().flatMap(one -> one.showing().stream()).toList());
        decisions.forEach(decision ->
                decision.skipReason().ifPresent(why -> rows.deliveryQueue().skip(decision.wanted(), why)));
    }

    /// The members with their next due times. A member whose decision failed moves on as well; if even the
    /// next due time cannot be computed, this one is retried.
    private static List<Member> next(List<Member> due, List<Decision> decisions, Instant now) {
        Map<Long, Member> next = new HashMap<>();
        decisions.forEach(decision -> next.put(decision.next().id(), decision.next()));
        due.forEach(member -> next.computeIfAbsent(member.id(), id -> next(member, now)));
        return List.copyOf(next.values());
    }

    private static Member next(Member member, Instant now) {
        try {
            return member.scheduledAfter(now);
        } catch (RuntimeException | StackOverflowError failure) {
            log(member, failure).log("The next due time of a member could not be computed; it is retried later");
            return member.postponed(now.plus(AGAIN));
        }
    }

    private static LoggingEventBuilder log(Member member, Throwable failure) {
        return LOG.atError().addKeyValue("member", member.id()).setCause(failure);
    }
}
