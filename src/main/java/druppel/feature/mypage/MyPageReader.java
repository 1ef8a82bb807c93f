package druppel.feature.mypage;

import druppel.chat.RequestContext;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.library.SelfCheck;
import druppel.domain.member.Member;
import druppel.feature.habit.PracticeOverview;
import druppel.feature.mypage.MyPage.Standing;
import druppel.feature.nudge.CurrentNudgeCard;
import druppel.feature.reflection.NudgeStatusReader;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;

/// Reader of what the page of a member shows: a fixed number of queries in one snapshot, however long the history.
public record MyPageReader(UnitOfWork store, NudgeSelector selector, CurrentNudgeCard current) {
    private static final int OPEN_DAYS = 7;

    public MyPageReader(UnitOfWork store, NudgeSelector selector) {
        this(store, selector, new CurrentNudgeCard(selector));
    }

    /// The page of a member.
    ///
    /// @param day the chosen day of the pond
    public MyPage page(RequestContext context, Optional<LocalDate> day) {
        return store.read(rows -> page(rows, context, day));
    }

    private MyPage page(Repositories rows, RequestContext context, Optional<LocalDate> day) {
        HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
        Pond.Source source = new Pond.Source(
                habit.days(),
                rows.reflections().repairs(context.memberId()).keySet(),
                context.member().schedule(),
                context.language(),
                context.today());
        return new MyPage(
                standing(context),
                today(rows, context),
                habit,
                habit.repairableUntil(context.member().schedule()),
                Streak.reserves(habit.days()),
                source.pond(),
                day.filter(date -> !date.isAfter(context.today()))
                        .map(date -> DayDetail.of(rows, context, selector.catalogue(), source.day(date))),
                Regularity.history(habit.days()),
                PracticeOverview.of(rows, selector.catalogue(), context.memberId()),
                rows.selfChecks().of(context.memberId()).stream()
                        .filter(SelfCheck::complete)
                        .toList());
    }

    /// The nudge of today, or an earlier one that still waits for an answer.
    private Optional<TodayNudge> today(Repositories rows, RequestContext context) {
        LocalDate today = context.today();
        return context.member().joined()
                ? rows.deliveries()
                        .newestNudge(context.memberId(), today.minusDays(OPEN_DAYS), today)
                        .flatMap(delivery -> current.card(rows, context, delivery)
                                .map(card -> new TodayNudge(
                                        delivery, card, new NudgeStatusReader(rows, context).of(delivery))))
                        .filter(nudge -> isCurrent(nudge, today))
                : Optional.empty();
    }

    private static boolean isCurrent(TodayNudge nudge, LocalDate today) {
        Delivery delivery = nudge.delivery();
        return delivery.date().equals(today) || nudge.status().awaitsAnswer();
    }

    private static Standing standing(RequestContext context) {
        Member member = context.member();
        return switch (member.status()) {
            case MET, LEFT -> Standing.LEFT;
            case UNREACHABLE -> Standing.UNREACHABLE;
            case JOINED -> {
                if (context.settings().pauses().cover(context.today())) {
                    yield Standing.PAUSED;
                }
                boolean asleep = member.engagementLevel().nudgeFrequency() == NudgeFrequency.ASLEEP;
                yield asleep ? Standing.ASLEEP : Standing.ACTIVE;
            }
        };
    }
}
