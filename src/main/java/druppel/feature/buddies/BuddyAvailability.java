package druppel.feature.buddies;

import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.PairingInput;
import druppel.domain.pairing.PairingWeek;
import druppel.persistence.BuddyRepository.Introduction;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Availability of the members of a workspace who want a weekly buddy, and the time of their introductions.
///
/// A member is available if they have joined, can be reached in this workspace, do not skip the week, are
/// not deactivated, and are not paused for the rest of the week.
public record BuddyAvailability(
        Workspace workspace, LocalDate monday, Map<Long, Participation> wishes, Map<Long, Member> members) {
    private static final LocalTime TIME = LocalTime.of(11, 0);
    private static final int DAYS = 7;

    static BuddyAvailability of(Repositories rows, Workspace workspace, LocalDate monday) {
        return of(rows, workspace, monday, rows.buddies().in(workspace));
    }

    /// The availability of a few members, regardless of the workspace of their buddy setting.
    static BuddyAvailability of(Repositories rows, Participation wish, LocalDate monday, List<Long> others) {
        List<Participation> wishes = others.stream()
                .flatMap(other -> rows.buddies().find(other).stream())
                .toList();
        return of(rows, wish.workspace(), monday, wishes);
    }

    private static BuddyAvailability of(
            Repositories rows, Workspace workspace, LocalDate monday, List<Participation> wishes) {
        return new BuddyAvailability(
                workspace,
                monday,
                wishes.stream().collect(Collectors.toMap(Participation::member, Function.identity())),
                rows.members().all(wishes.stream().map(Participation::member).toList()));
    }

    /// The members who can be introduced from this moment on, in order.
    List<PairingInput.Participant> from(Instant now) {
        return buddies().stream()
                .filter(one -> isAvailable(one.id(), now)
                        && introduction(one.id(), now).isPresent())
                .toList();
    }

    /// All available members, in order.
    List<PairingInput.Participant> buddies() {
        return wishes.values().stream()
                .map(wish -> new PairingInput.Participant(wish.member(), wish.seniority()))
                .sorted(Comparator.comparingLong(PairingInput.Participant::id))
                .toList();
    }

    /// Whether a member is available and has been introduced or still can be.
    boolean isStillAvailable(long member, Instant now) {
        return isAvailable(member, now)
                && wish(member)
                        .flatMap(this::introductionTime)
                        .map(at -> introduction(member, at).isPresent())
                        .orElse(true);
    }

    boolean isAvailable(long member, Instant now) {
        return wish(member)
                .filter(wish -> wish.workspace().equals(workspace) && !wish.skips(monday))
                .flatMap(wish -> Optional.ofNullable(members.get(member)))
                .filter(one -> one.joined() && one.user().at().equals(workspace))
                .filter(one -> one.engagementLevel().nudgeFrequency() != NudgeFrequency.ASLEEP && !isPaused(one, now))
                .isPresent();
    }

    /// The time of a member's introduction: 11:00 on their first working day of the week, but not before
    /// `from`.
    Optional<Instant> introduction(long member, Instant from) {
        return Optional.ofNullable(members.get(member)).flatMap(one -> introduction(one, monday, from));
    }

    static Optional<Instant> introduction(Member member, LocalDate monday, Instant from) {
        return member.settings().zone().flatMap(zone -> introduction(member, monday, from, zone));
    }

    private static Optional<Instant> introduction(Member member, LocalDate monday, Instant from, ZoneId zone) {
        MemberSchedule schedule = member.settings().schedule();
        return monday.datesUntil(monday.plusDays(DAYS))
                .filter(schedule::scheduled)
                .map(date -> MemberSchedule.instantOf(date, TIME, zone))
                .filter(at -> !at.isBefore(from))
                .findFirst();
    }

    /// Whether a member wants a message about the week of a date.
    public static boolean wanted(Repositories rows, Member member, LocalDate date) {
        LocalDate monday = PairingWeek.monday(date);
        return rows.buddies()
                .find(member.id())
                .filter(wish -> !wish.skips(monday))
                .filter(wish -> wish.workspace().equals(member.user().at()))
                .isPresent();
    }

    private Optional<Participation> wish(long member) {
        return Optional.ofNullable(wishes.get(member));
    }

    private Optional<Instant> introductionTime(Participation wish) {
        return wish.awaiting()
                .filter(awaiting -> awaiting.monday().equals(monday))
                .map(Introduction::at);
    }

    /// Whether the member is paused to the end of the week.
    private boolean isPaused(Member member, Instant now) {
        LocalDate today = member.today(now);
        LocalDate first = today.isAfter(monday) ? today : monday;
        LocalDate last = monday.plusDays(DAYS - 1);
        return member.settings()
                .pauses()
                .on(first)
                .filter(pause -> pause.covers(last))
                .isPresent();
    }
}
