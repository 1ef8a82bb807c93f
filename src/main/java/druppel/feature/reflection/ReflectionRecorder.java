package druppel.feature.reflection;

import druppel.chat.RequestContext;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.StreakRepair;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.ReflectionRepository.Written;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Records reflections and renders the confirmation: what was saved, and its effect on the streak.
final class ReflectionRecorder {
    private final NudgeSelector selector;

    ReflectionRecorder(NudgeSelector selector) {
        this.selector = selector;
    }

    Card keep(Repositories rows, RequestContext context, ReflectionDraft reflectionDraft) {
        boolean first = isFirst(rows, context, reflectionDraft);
        Reflection kept = rows.reflections().save(written(context, reflectionDraft));
        HabitStatus habitStatus = HabitStatus.of(rows, context.member(), context.today());
        return receipt(rows, context, reflectionDraft, new Kept(kept, first, habitStatus));
    }

    /// Saves the reflection that repairs a streak; empty, and nothing is saved, if no repair is open.
    Optional<Card> repair(Repositories rows, RequestContext context, ReflectionDraft today) {
        HabitStatus habitStatus = HabitStatus.of(rows, context.member(), context.today());
        return habitStatus
                .repair()
                .map(open -> isFirst(rows, context, today))
                .map(first -> new Kept(
                        rows.reflections().save(written(context, today)),
                        first,
                        habitStatus.practised(context.today())))
                .map(kept -> receipt(rows, context, today, kept));
    }

    /// A reflection that was just saved.
    ///
    /// @param first whether it is the first one today
    /// @param habitStatus the habit including it
    private record Kept(Reflection reflection, boolean first, HabitStatus habitStatus) {}

    private Card receipt(Repositories rows, RequestContext context, ReflectionDraft reflectionDraft, Kept kept) {
        HabitStatus habitStatus = kept.habitStatus();
        Optional<Nudge> nudge = reflectionDraft.nudge().flatMap(selector.catalogue()::nudge);
        Optional<StreakRepair.Offer> repair = nudge.filter(Nudge::brave).flatMap(brave -> habitStatus.repair());
        repair.map(repairOffer -> StreakRepair.mended(repairOffer, habitStatus.days()))
                .ifPresent(missed -> rows.reflections().saveRepair(kept.reflection(), missed));
        HabitStatus whole = repair.map(habitStatus::mended).orElse(habitStatus);
        return new ReflectionCards(context.texts())
                .kept(
                        how(context, reflectionDraft),
                        about(context, nudge, reflectionDraft.date()),
                        said(
                                context,
                                isBack(context, reflectionDraft, kept),
                                streak(whole, context, reflectionDraft.date(), repair.isPresent())),
                        Long.toString(kept.reflection().id()),
                        kept.reflection().text().isPresent());
    }

    private static boolean isFirst(Repositories rows, RequestContext context, ReflectionDraft reflectionDraft) {
        return reflectionDraft.date().equals(context.today())
                && !rows.reflections().any(context.member().id(), reflectionDraft.date());
    }

    /// Whether the first reflection of a day follows a missed day. Members who were already welcomed back
    /// are not welcomed twice. A reflection for today does not change earlier days.
    private static boolean isBack(RequestContext context, ReflectionDraft reflectionDraft, Kept kept) {
        return !context.back()
                && kept.first()
                && HabitDay.missedBefore(
                        reflectionDraft.date(), kept.habitStatus().days());
    }

    private static Optional<String> said(RequestContext context, boolean back, Optional<String> streak) {
        Stream<String> welcome = back ? Stream.of(context.texts().say(MemberTextKey.KEPT_BACK)) : Stream.of();
        return Stream.concat(welcome, streak.stream()).reduce((one, other) -> one + " " + other);
    }

    private static Written written(RequestContext context, ReflectionDraft reflectionDraft) {
        return new Written(
                context.member().id(),
                reflectionDraft.date(),
                reflectionDraft.nudge(),
                reflectionDraft.text(),
                reflectionDraft.source(),
                context.now());
    }

    private static MemberTextKey how(RequestContext context, ReflectionDraft reflectionDraft) {
        if (reflectionDraft.text().isEmpty()) {
            return MemberTextKey.KEPT_DONE;
        }
        return reflectionDraft.date().isBefore(context.today()) ? MemberTextKey.KEPT_YESTERDAY : MemberTextKey.KEPT;
    }

    /// The nudge that the reflection is about, named only if it is not obvious: for another day than today.
    private static Optional<String> about(RequestContext context, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(context.today()))
                .map(kept -> kept.in(context.language()).nudge());
    }

    private static Optional<String> streak(
            HabitStatus habitStatus, RequestContext context, LocalDate date, boolean repaired) {
        int length = habitStatus.streak().length();
        boolean counts = repaired || habitStatus.days().contains(new HabitDay(date, HabitDay.Status.PRACTISED));
        if (counts && length > 0) {
            MemberTextKey memberTextKey = repaired ? MemberTextKey.KEPT_REPAIRED : MemberTextKey.KEPT_STREAK;
            return Optional.of(context.texts().say(memberTextKey, "length", length));
        }
        boolean extra =
                date.equals(context.today()) && !context.member().agenda().scheduled(date);
        return extra ? Optional.of(context.texts().say(MemberTextKey.KEPT_EXTRA)) : Optional.empty();
    }
}
