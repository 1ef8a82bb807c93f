package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Data for deciding on a batch of due messages, loaded for all of them together.
public record DeliveryContext(
        Repositories rows,
        Map<On, Delivery> nudges,
        Map<On, Delivery> snoozes,
        Set<On> answers,
        Map<For, String> plans,
        Map<Long, Integer> unansweredCounts) {
    private record On(long member, LocalDate date) {}

    private record For(long member, String practice) {}

    static DeliveryContext of(Repositories rows, Collection<DueMessage> due) {
        DeliveryContext context = new DeliveryContext(
                rows, new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>());
        byDate(due, EnumSet.of(MessageKind.NUDGE, MessageKind.FOLLOW_UP, MessageKind.LATER))
                .forEach(context::readNudges);
        byDate(due, EnumSet.of(MessageKind.FOLLOW_UP)).forEach(context::readSnoozes);
        byDate(due, EnumSet.of(MessageKind.FOLLOW_UP, MessageKind.LATER)).forEach(context::readAnswers);
        context.readUnanswered(due);
        return context;
    }

    /// Loads the data for the last check before sending: part of it again, and the plans that the cards
    /// show.
    static DeliveryContext last(Repositories rows, Collection<DueMessage> due) {
        DeliveryContext context = of(
                rows,
                due.stream()
                        .filter(one -> one.message().messageKind() != MessageKind.NUDGE)
                        .toList());
        context.readUnanswered(due);
        context.readPlans(due.stream().map(one -> one.member().id()).collect(toSet()));
        return context;
    }

    /// The member's own plan for a practice.
    public Optional<String> plan(Member member, String practice) {
        return Optional.ofNullable(plans.get(new For(member.id(), practice)));
    }

    /// The nudge delivery of a date, whatever its status; empty if there is none.
    public Optional<Delivery> nudge(Member member, LocalDate date) {
        return Optional.ofNullable(nudges.get(new On(member.id(), date)));
    }

    /// The id of the nudge of a date.
    public Optional<String> nudgeOf(Member member, LocalDate date) {
        return nudge(member, date).flatMap(Delivery::nudge);
    }

    /// Whether the member has been sent a message of the same kind since a date.
    public boolean sentSince(DueMessage due, LocalDate from) {
        return rows.deliveries()
                .wasSent(
                        due.member().id(),
                        due.message().messageKind(),
                        from,
                        due.message().date());
    }

    /// The snoozed nudge delivery of a date; empty if there is none.
    public Optional<Delivery> snoozed(Member member, LocalDate date) {
        return Optional.ofNullable(snoozes.get(new On(member.id(), date)));
    }

    /// The number of nudges in a row that the member has not answered, counted only as far as it matters.
    public int unanswered(Member member) {
        return unansweredCounts.getOrDefault(member.id(), 0);
    }

    public boolean answered(Member member, LocalDate date) {
        return answers.contains(new On(member.id(), date));
    }

    private static Map<LocalDate, Set<Long>> byDate(Collection<DueMessage> due, Set<MessageKind> kinds) {
        return due.stream()
                .filter(one -> kinds.contains(one.message().messageKind()))
                .collect(groupingBy(
                        one -> one.message().date(), mapping(one -> one.member().id(), toSet())));
    }

    private void readNudges(LocalDate date, Set<Long> members) {
        rows.deliveries()
                .byMember(MessageKind.NUDGE, members, date)
                .forEach((member, nudge) -> nudges.put(new On(member, date), nudge));
    }

    private void readSnoozes(LocalDate date, Set<Long> members) {
        rows.deliveries()
                .byMember(MessageKind.LATER, members, date)
                .forEach((member, later) -> snoozes.put(new On(member, date), later));
    }

    private void readUnanswered(Collection<DueMessage> due) {
        List<Member> silent = due.stream()
                .filter(DeliveryContext::counts)
                .map(DueMessage::member)
                .toList();
        silent.stream()
                .flatMap(member -> member.engagementLevel().silentSince().stream())
                .min(Comparator.naturalOrder())
                .map(first -> LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1))
                .ifPresent(from -> unansweredCounts.putAll(rows.deliveries()
                        .unansweredNudges(silent.stream().map(Member::id).toList(), from)));
    }

    private static boolean counts(DueMessage due) {
        return due.message().messageKind() == MessageKind.NUDGE
                && due.member().engagementLevel().counts(due.message().at());
    }

    private void readPlans(Set<Long> members) {
        rows.plans().of(members).forEach(plan -> plans.put(new For(plan.member(), plan.practice()), plan.text()));
    }

    private void readAnswers(LocalDate date, Set<Long> members) {
        rows.reflections().answered(members, date).forEach(member -> answers.add(new On(member, date)));
    }
}
