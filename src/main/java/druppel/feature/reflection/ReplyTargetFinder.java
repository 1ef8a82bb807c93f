package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.calendar.AnswerWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.RepairOffer;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Finder of the nudge that a reply answers: by its card or thread, by a named day, otherwise the newest one without an
/// answer whose window is open. Without such a nudge, a reply belongs to today. Words may answer a recap instead.
///
/// @param context as of the moment at which the member acted
record ReplyTargetFinder(Repositories rows, RequestContext context, NudgeStatusReader statuses) {
    /// How far the platform's clock may be behind: nobody answers a nudge that they have not got.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    static ReplyTargetFinder of(Repositories rows, RequestContext given) {
        RequestContext context = given.whenActed();
        return new ReplyTargetFinder(rows, context, new NudgeStatusReader(rows, context));
    }

    /// The target of an answer to a delivery; one to a follow-up question is an answer to the nudge of its date, and so
    /// is a bare one to a recap.
    ReplyTarget of(Delivery delivery) {
        Delivery nudge = statuses.nudgeOf(delivery);
        return new ReplyTarget(nudge.date(), Optional.of(nudge), isOpen(nudge));
    }

    /// The target of a message: the nudge of its thread, otherwise the newest one that waits for an answer.
    ReplyTarget of(Optional<MessageRef> thread) {
        return thread.flatMap(ref -> rows.deliveries().ofMessage(context.memberId(), ref))
                .filter(delivery -> !delivery.messageKind().isOfNoDay())
                .or(this::waiting)
                .map(this::of)
                .orElseGet(() -> ReplyTarget.on(context.today()));
    }

    /// The target of a message in own words: the recap of its thread, or of today if no such answer was given yet,
    /// otherwise as for any message.
    ReplyTarget ofWords(Optional<MessageRef> thread) {
        return thread.map(ref -> rows.deliveries().ofMessage(context.memberId(), ref))
                .orElseGet(this::recapOfToday)
                .filter(delivery -> delivery.messageKind() == MessageKind.RECAP)
                .map(recap -> ReplyTarget.recap(recap.date()))
                .orElseGet(() -> of(thread));
    }

    private Optional<Delivery> recapOfToday() {
        LocalDate today = context.today();
        return rows.deliveries().sent(context.memberId(), MessageKind.RECAP, today, today).stream()
                .filter(recap -> recap.dueAt().isBefore(latest()))
                .findFirst()
                .filter(any -> rows.reflections().between(context.memberId(), today, today).stream()
                        .noneMatch(Reflection::answersRecap));
    }

    /// The target of a reply that names a day; empty if that day is too long ago.
    ///
    /// A day without a nudge means the nudge before it, as long as that can be answered.
    Optional<ReplyTarget> named(LocalDate day) {
        LocalDate earliest = context.today().minusDays(AnswerWindow.LONGEST_DAYS);
        return rows.deliveries()
                .newestNudge(context.memberId(), day.minusDays(AnswerWindow.LONGEST_DAYS), day, latest())
                .filter(nudge -> nudge.date().equals(day) || isOpen(nudge))
                .map(this::of)
                .or(() ->
                        Optional.of(day).filter(any -> !any.isBefore(earliest)).map(ReplyTarget::on));
    }

    /// The brave nudge that a message answers: the one offered last for repairing a streak, if no nudge came after it.
    Optional<String> offeredRepair(Optional<MessageRef> thread) {
        return rows.reflections()
                .repairOffer(context.memberId())
                .filter(offer -> thread.isEmpty() && isLast(offer))
                .map(RepairOffer::nudge);
    }

    private boolean isLast(RepairOffer offer) {
        Instant earliest = context.now().minus(Duration.ofDays(AnswerWindow.LONGEST_DAYS));
        return offer.at().isAfter(earliest)
                && newest().filter(nudge -> nudge.dueAt().isAfter(offer.at())).isEmpty();
    }

    /// The newest nudge, if it can be answered and was not; today's can be answered again. It may be dated tomorrow for
    /// a member who has flown west since.
    private Optional<Delivery> waiting() {
        return newest().filter(this::isOpen)
                .filter(nudge -> !nudge.date().isBefore(context.today())
                        || statuses.of(nudge).awaitsAnswer());
    }

    private Optional<Delivery> newest() {
        LocalDate today = context.today();
        return rows.deliveries()
                .newestNudge(
                        context.memberId(), today.minusDays(AnswerWindow.LONGEST_DAYS), today.plusDays(1), latest());
    }

    /// Nothing that was due later was there when the member acted.
    private Instant latest() {
        return context.now().plus(CLOCKS_APART);
    }

    private boolean isOpen(Delivery nudge) {
        return statuses.isOpen(nudge.date());
    }
}
