package druppel.feature.buddies;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Workspace;
import druppel.jobs.GroupJob;
import druppel.persistence.BuddyRepository.Introduction;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Job that introduces buddies to each other, each at their own time.
///
/// It rechecks availability just before (`PairRepair`), so that nobody is introduced to a buddy who is not
/// available.
public final class IntroductionJob implements GroupJob {
    private static final String KIND = "introductions";

    @Override
    public String kind() {
        return KIND;
    }

    /// Schedules a run for an introduction at this time.
    static void schedule(Repositories rows, Workspace workspace, Instant at) {
        String name = KIND + ":" + workspace.key();
        if (rows.groupJobs().dueAt(name).filter(due -> !due.isAfter(at)).isEmpty()) {
            rows.groupJobs().schedule(name, at);
        }
    }

    @Override
    public Turn execute(Repositories rows, String about, Instant now) {
        Workspace workspace = Workspace.of(about);
        List<Plan> plans = awaiting(rows, workspace)
                .filter(awaiting -> !awaiting.at().isAfter(now))
                .map(Introduction::monday)
                .distinct()
                .toList()
                .stream()
                .flatMap(monday -> week(rows, workspace, monday, now))
                .toList();
        return new Turn(plans, next(rows, about, now));
    }

    @Override
    public Optional<Instant> next(Repositories rows, String about, Instant now) {
        return awaiting(rows, Workspace.of(about)).map(Introduction::at).min(Comparator.naturalOrder());
    }

    private static Stream<Introduction> awaiting(Repositories rows, Workspace workspace) {
        return rows.buddies().in(workspace).stream().flatMap(wish -> wish.awaiting().stream());
    }

    private static Stream<Plan> week(Repositories rows, Workspace workspace, LocalDate monday, Instant now) {
        BuddyAvailability available = BuddyAvailability.of(rows, workspace, monday);
        List<Plan> away = new PairRepair(rows, available, now)
                .repair().stream()
                        .map(member -> unavailable(available, member, now))
                        .toList();
        List<Plan> introductions = available.wishes().values().stream()
                .filter(wish -> due(wish, monday, now))
                .sorted(Comparator.comparingLong(Participation::member))
                .flatMap(wish -> introduce(rows, available, wish, now).stream())
                .toList();
        return Stream.concat(away.stream(), introductions.stream());
    }

    private static boolean due(Participation wish, LocalDate monday, Instant now) {
        return wish.awaiting()
                .filter(awaiting ->
                        awaiting.monday().equals(monday) && !awaiting.at().isAfter(now))
                .isPresent();
    }

    /// If a member's first working day has changed, the introduction waits until then.
    private static Optional<Plan> introduce(
            Repositories rows, BuddyAvailability available, Participation wish, Instant now) {
        Optional<Instant> at = wish.awaiting()
                .filter(awaiting -> available.isAvailable(wish.member(), now))
                .flatMap(awaiting -> available.introduction(wish.member(), awaiting.at()));
        Optional<Instant> later = at.filter(moment -> moment.isAfter(now));
        rows.buddies().save(wish.awaiting(later.map(to -> new Introduction(available.monday(), to))));
        return later.isPresent()
                ? Optional.empty()
                : at.map(moment -> notified(rows, available, wish.member(), moment));
    }

    private static Plan notified(Repositories rows, BuddyAvailability available, long member, Instant at) {
        rows.buddyMeetings().markNotified(member, available.monday());
        return plan(available, member, MessageKind.BUDDY, at);
    }

    private static Plan unavailable(BuddyAvailability available, long member, Instant now) {
        return plan(available, member, MessageKind.BUDDY_AWAY, now);
    }

    private static Plan plan(BuddyAvailability available, long member, MessageKind messageKind, Instant at) {
        LocalDate date = Optional.ofNullable(available.members().get(member))
                .orElseThrow()
                .today(at);
        return new Plan(new DeliveryRequest(member, date, messageKind, true, Optional.empty(), at), at);
    }
}
