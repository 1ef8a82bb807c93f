package druppel.delivery;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptActs;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Data for deciding on a batch of due messages in one transaction, each loaded for all of them together when it is
/// first asked for. Not thread-safe.
public final class DeliveryContext {
    private static final int DAYS_BETWEEN_NUDGES = 60;

    private record PlanKey(long member, String practice) {}

    private final Repositories rows;
    private final Collection<DueMessage> due;
    private final Map<LocalDate, Map<Long, Delivery>> nudges = new HashMap<>();
    private final Map<LocalDate, Map<Long, Delivery>> snoozes = new HashMap<>();
    private final Map<LocalDate, Set<Long>> answers = new HashMap<>();
    private final Map<LocalDate, Map<Long, LocalDate>> unpractised = new HashMap<>();
    private Optional<DatabaseIdentity> identity = Optional.empty();
    private Optional<Map<PlanKey, String>> plans = Optional.empty();
    private Optional<Map<Long, KeptActs>> keptActs = Optional.empty();
    private Optional<Map<Long, Integer>> unanswered = Optional.empty();

    DeliveryContext(Repositories rows, Collection<DueMessage> due) {
        this.rows = rows;
        this.due = due;
    }

    public Repositories rows() {
        return rows;
    }

    /// The identity of the database.
    DatabaseIdentity identity() {
        DatabaseIdentity known = identity.orElseGet(() -> rows.identity().get());
        identity = Optional.of(known);
        return known;
    }

    /// The member's own plan for a practice.
    public Optional<String> plan(Member member, String practice) {
        Map<PlanKey, String> known = plans.orElseGet(this::readPlans);
        plans = Optional.of(known);
        return Optional.ofNullable(known.get(new PlanKey(member.id(), practice)));
    }

    /// The acts that the member keeps.
    public KeptActs keptActs(Member member) {
        Map<Long, KeptActs> known = keptActs.orElseGet(() -> rows.keptActs().of(membersDue()));
        keptActs = Optional.of(known);
        return known.getOrDefault(member.id(), KeptActs.NONE);
    }

    /// The nudge delivery of a date, whatever its status; empty if there is none.
    public Optional<Delivery> nudge(Member member, LocalDate date) {
        return Optional.ofNullable(nudges.computeIfAbsent(date, any -> read(MessageKind.NUDGE, any))
                .get(member.id()));
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
        return Optional.ofNullable(snoozes.computeIfAbsent(date, any -> read(MessageKind.LATER, any))
                .get(member.id()));
    }

    /// The number of nudges in a row that the member has not answered, counted only as far as it matters.
    public int unanswered(Member member) {
        Map<Long, Integer> known = unanswered.orElseGet(this::readUnanswered);
        unanswered = Optional.of(known);
        return known.getOrDefault(member.id(), 0);
    }

    /// The date of the member's newest scheduled nudge before a date, if they did not practise on it but did before.
    public Optional<LocalDate> unpractisedNudge(Member member, LocalDate before) {
        return Optional.ofNullable(unpractised
                .computeIfAbsent(
                        before,
                        date -> rows.deliveries()
                                .unpractisedNudges(membersDueOn(date), date.minusDays(DAYS_BETWEEN_NUDGES), date))
                .get(member.id()));
    }

    public boolean answered(Member member, LocalDate date) {
        return answers.computeIfAbsent(date, any -> rows.reflections().answered(membersDueOn(any), any))
                .contains(member.id());
    }

    private Map<Long, Delivery> read(MessageKind kind, LocalDate date) {
        return rows.deliveries().byMember(kind, membersDueOn(date), date);
    }

    private Set<Long> membersDueOn(LocalDate date) {
        return due.stream()
                .filter(one -> one.message().date().equals(date))
                .map(one -> one.member().id())
                .collect(toSet());
    }

    private Map<Long, Integer> readUnanswered() {
        List<Member> silent = due.stream()
                .filter(DeliveryContext::counts)
                .map(DueMessage::member)
                .toList();
        return silent.stream()
                .flatMap(member -> member.engagementLevel().silentSince().stream())
                .min(Comparator.naturalOrder())
                .map(first -> LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1))
                .map(from -> rows.deliveries()
                        .unansweredNudges(silent.stream().map(Member::id).toList(), from))
                .orElse(Map.of());
    }

    private static boolean counts(DueMessage due) {
        return due.message().messageKind() == MessageKind.NUDGE
                && due.member().engagementLevel().counts(due.message().at());
    }

    private Set<Long> membersDue() {
        return due.stream().map(one -> one.member().id()).collect(toSet());
    }

    private Map<PlanKey, String> readPlans() {
        return rows.plans().of(membersDue()).stream()
                .collect(toMap(plan -> new PlanKey(plan.member(), plan.practice()), plan -> plan.text()));
    }
}
