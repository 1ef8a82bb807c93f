package druppel.feature.buddies;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.PairingInput;
import druppel.domain.pairing.PairingResult;
import druppel.domain.pairing.PairingWeek;
import druppel.domain.pairing.WeeklyPairPlanner;
import druppel.jobs.GroupJob;
import druppel.persistence.BuddyRepository.Introduction;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Job that pairs the members of a workspace, once a week before Monday has begun in any time zone.
///
/// The results are stored: the pairs, and the time of each introduction. A separate job makes the
/// introductions (`IntroductionJob`).
public final class PairingJob implements GroupJob {
    private static final String KIND = "buddies";

    private final Optional<Precomputed> ahead;

    /// Pairs that were precomputed for the given input.
    record Precomputed(PairingInput input, LocalDate monday, PairingResult result) {
        static Precomputed of(PairingInput input, LocalDate monday) {
            return new Precomputed(input, monday, WeeklyPairPlanner.of(input, monday));
        }

        boolean holds(PairingInput now, LocalDate week) {
            return monday.equals(week) && input.equals(now);
        }
    }

    public PairingJob() {
        this(Optional.empty());
    }

    PairingJob(Optional<Precomputed> ahead) {
        this.ahead = ahead;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Schedules the job if at least two members take part.
    static void begin(Repositories rows, Workspace workspace, Instant now) {
        if (rows.buddies().in(workspace).size() > 1) {
            rows.groupJobs().scheduleIfAbsent(KIND + ":" + workspace.key(), PairingWeek.nextPairing(now));
        }
    }

    @Override
    public Turn execute(Repositories rows, String about, Instant now) {
        Workspace workspace = Workspace.of(about);
        BuddyAvailability available = BuddyAvailability.of(rows, workspace, PairingWeek.monday(now));
        if (available.wishes().size() < 2) {
            return Turn.finished();
        }
        if (!rows.workspaces().suspended(workspace)) {
            pair(rows, available, now);
        }
        return new Turn(List.of(), next(rows, about, now));
    }

    @Override
    public Optional<Instant> next(Repositories rows, String about, Instant now) {
        return Optional.of(PairingWeek.nextPairing(now));
    }

    @Override
    public GroupJob prepare(UnitOfWork store, String about, Instant now) {
        LocalDate monday = PairingWeek.monday(now);
        PairingInput input = store.read(rows -> pairingInput(rows, Workspace.of(about), monday, now));
        return new PairingJob(Optional.of(Precomputed.of(input, monday)));
    }

    private static PairingInput pairingInput(Repositories rows, Workspace workspace, LocalDate monday, Instant now) {
        return pairingInput(
                rows, workspace, BuddyAvailability.of(rows, workspace, monday).from(now));
    }

    /// Loads the pairing input of a workspace: past meetings and blocks.
    static PairingInput pairingInput(Repositories rows, Workspace workspace, List<PairingInput.Participant> buddies) {
        return new PairingInput(
                buddies,
                rows.buddyMeetings().histories(workspace),
                rows.buddyMeetings().guestWeeks(workspace),
                rows.buddies().blockedPairs(workspace),
                workspace.key().hashCode());
    }

    private void pair(Repositories rows, BuddyAvailability available, Instant now) {
        LocalDate monday = available.monday();
        PairingInput input = pairingInput(rows, available.workspace(), available.from(now));
        PairingResult result = ahead.filter(known -> known.holds(input, monday))
                .orElseGet(() -> Precomputed.of(input, monday))
                .result();
        available.wishes().values().forEach(wish -> rows.buddies().save(withoutIntroduction(wish)));
        result.groups().forEach(group -> rows.buddyMeetings().add(group, monday));
        toNotify(rows, result, monday)
                .flatMap(member -> scheduleIntroduction(rows, available, member, now).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> IntroductionJob.schedule(rows, available.workspace(), first));
    }

    /// A member without a buddy is told so only in the first of consecutive weeks.
    private static Stream<Long> toNotify(Repositories rows, PairingResult result, LocalDate monday) {
        LocalDate before = monday.minusWeeks(1);
        return Stream.concat(
                result.groups().stream().map(BuddyGroup::members).flatMap(Collection::stream),
                result.alone().stream()
                        .filter(one ->
                                !rows.buddyMeetings().buddies(one, before).isEmpty()));
    }

    private static Optional<Instant> scheduleIntroduction(
            Repositories rows, BuddyAvailability available, long member, Instant now) {
        Optional<Instant> at = available.introduction(member, now);
        at.map(moment -> new Introduction(available.monday(), moment))
                .flatMap(awaiting -> Optional.ofNullable(available.wishes().get(member))
                        .map(wish -> wish.awaiting(Optional.of(awaiting))))
                .ifPresent(rows.buddies()::save);
        return at;
    }

    private static Participation withoutIntroduction(Participation wish) {
        return wish.awaiting(Optional.empty());
    }
}
