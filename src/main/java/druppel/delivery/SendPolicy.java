package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeHistory;
import druppel.feature.selection.NudgeSelector;
import druppel.persistence.KeptActRepository.OwnAct;
import druppel.persistence.NudgeHistoryRepository.ShownNudge;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides on a due message: whether to send it, with which nudge, and what is due next.
record SendPolicy(NudgeSelector selector, MessageType.Registry types) {
    private static final int DAYS_SKIPPED = 7;

    /// Decides on a scheduled message that is due.
    Decision scheduled(DeliveryContext context, NudgeHistory history, DueMessage planned, Instant now) {
        DueMessage due = planned.after(context.unanswered(planned.member()));
        Member member = due.member();
        ScheduledMessage message = due.message();
        Optional<String> skip = types.skipPlanning(context, due, now);
        return skip.isPresent()
                ? skipped(member, message, skip.get(), now)
                : sent(
                        member,
                        wanted(member, at(context, due), types.of(due).nudge(context, history, due), true),
                        history.acts(),
                        now);
    }

    /// The message at its own time, or later if it makes no sense before.
    private ScheduledMessage at(DeliveryContext context, DueMessage due) {
        ScheduledMessage message = due.message();
        return types.of(due)
                .notBefore(context, due)
                .filter(message.at()::isBefore)
                .map(at -> new ScheduledMessage(message.messageKind(), message.date(), at))
                .orElse(message);
    }

    /// Decides on a nudge that the member asked for, before its scheduled time or off schedule.
    ///
    /// @param chosen the nudge that the member picked; otherwise the programme's
    Decision asked(Repositories rows, Member member, Optional<String> chosen, Instant now) {
        LocalDate today = member.today(now);
        ScheduledMessage message = new ScheduledMessage(MessageKind.NUDGE, today, now);
        String nudge = chosen.orElseGet(
                () -> selector.nudge(rows, member, today).nudge().id());
        boolean scheduled = member.schedule().scheduled(today);
        KeptActs acts = rows.keptActs().of(member.id());
        return sent(member, wanted(member, message, Optional.of(nudge), scheduled), acts, now);
    }

    private static Decision skipped(Member member, ScheduledMessage message, String reason, Instant now) {
        return new Decision(
                wanted(member, message, Optional.empty(), true),
                Optional.of(reason),
                member.scheduledAfter(resumption(member, message, now)),
                List.of());
    }

    /// Each missed message of the last days is skipped by itself, so that its day is known as excused; after a long
    /// outage the member goes on with today.
    private static Instant resumption(Member member, ScheduledMessage message, Instant now) {
        LocalDate today = member.today(now);
        return message.date().isBefore(today.minusDays(DAYS_SKIPPED))
                ? today.atStartOfDay(member.settings().zoneOrUtc()).toInstant().minusMillis(1)
                : message.at();
    }

    private Decision sent(Member member, DeliveryRequest wanted, KeptActs acts, Instant now) {
        return wanted.messageKind() == MessageKind.NUDGE
                ? nudged(member, wanted, acts, now)
                : new Decision(wanted, Optional.empty(), member.scheduledAfter(now), List.of());
    }

    /// A booster is no day of the programme.
    private Decision nudged(Member member, DeliveryRequest wanted, KeptActs acts, Instant now) {
        Optional<KeptAct> booster = selector.booster(member, wanted.date(), acts)
                .filter(act -> wanted.nudge().equals(Optional.of(act.nudge())));
        Member updated = member.with(
                        member.programmeProgress().nudgedOn(wanted.date(), wanted.scheduled() && booster.isEmpty()))
                .with(member.engagementLevel().afterNudge(wanted.dueAt()));
        List<OwnAct> changed = selector.position(member, acts).changedBy(wanted.date(), booster).stream()
                .map(act -> new OwnAct(member.id(), act))
                .toList();
        return new Decision(wanted, Optional.empty(), updated.scheduledAfter(now), changed);
    }

    private static DeliveryRequest wanted(
            Member member, ScheduledMessage message, Optional<String> nudge, boolean scheduled) {
        return new DeliveryRequest(member.id(), message.date(), message.messageKind(), scheduled, nudge, message.at());
    }

    /// Decision on a due message, with the member's next state.
    ///
    /// @param skipReason the reason to skip; empty if it is sent
    /// @param next the member with their position in the programme and next due time
    /// @param acts the kept acts that change with it
    record Decision(DeliveryRequest wanted, Optional<String> skipReason, Member next, List<OwnAct> acts) {

        boolean sends() {
            return skipReason.isEmpty();
        }

        /// The nudge that the member will see.
        Optional<ShownNudge> showing() {
            return sends() && wanted.messageKind() == MessageKind.NUDGE
                    ? wanted.nudge().map(id -> new ShownNudge(wanted.member(), id, wanted.date()))
                    : Optional.empty();
        }
    }
}
