package druppel.app;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Turns what is due into planned deliveries or reasons for silence, and moves the members on to
/// what is next for them: a thousand members at a time, a handful of statements for all of them.
///
/// All of it happens in one transaction: a member moves on with their delivery, or not at all.
final class Planning {
    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Choosing choosing;
    private final Deciding deciding;
    private final Spread spread;

    Planning(Choosing choosing, Deciding deciding, Spread spread) {
        this.choosing = choosing;
        this.deciding = deciding;
        this.spread = spread;
    }

    /// Plans for members who are due; gives what was decided, nothing where nobody is due.
    List<Decision> plan(Repositories rows, Instant now) {
        List<Member> members = rows.members().due(now, BATCH);
        List<Decision> decisions = decide(rows, members.stream().map(Due::of).toList(), now);
        write(rows, members, decisions, now);
        return decisions;
    }

    /// Where one member fails the others have their nudge all the same.
    private List<Decision> decide(Repositories rows, List<Due> due, Instant now) {
        return rows.isolated(
                due,
                some -> together(rows, some, now),
                (one, failure) ->
                        log(one.member(), failure)
                                .log(
                                        "A nudge could not be prepared; the member goes on with the next one"));
    }

    private List<Decision> together(Repositories rows, List<Due> due, Instant now) {
        Facts facts = Facts.of(rows, due);
        Map<Long, Known> known = known(rows, due);
        return due.stream()
                .map(one ->
                        deciding.scheduled(
                                facts,
                                known.getOrDefault(one.member().id(), Known.NOTHING),
                                one,
                                now))
                .toList();
    }

    /// What is known of those who get a nudge.
    private Map<Long, Known> known(Repositories rows, List<Due> due) {
        return Known.of(
                rows,
                choosing,
                due.stream()
                        .filter(one -> one.message().messageKind() == MessageKind.NUDGE)
                        .map(one -> choosing.asking(one.member(), one.message().date()))
                        .toList());
    }

    private void write(Repositories rows, List<Member> due, List<Decision> decisions, Instant now) {
        rows.members().moveOn(next(due, decisions, now));
        List<Decision> speaking = decisions.stream().filter(Decision::speaks).toList();
        rows.deliveries().plan(spread.over(speaking));
        rows.shown().addAll(speaking.stream().flatMap(one -> one.showing().stream()).toList());
        decisions.forEach(decision ->
                decision.silence()
                        .ifPresent(why -> rows.deliveries().skip(decision.wanted(), why)));
    }

    /// The members as they go on; who could not be decided on goes on all the same. Where even the
    /// next occasion cannot be found, this one comes again.
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
            log(member, failure)
                    .log("The next occasion of a member is not known; tried again later");
            return member.putOff(now.plus(AGAIN));
        }
    }

    private static LoggingEventBuilder log(Member member, Throwable failure) {
        return LOG.atError().addKeyValue("member", member.id()).setCause(failure);
    }
}
