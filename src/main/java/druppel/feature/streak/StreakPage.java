package druppel.feature.streak;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.chart.WeekGrid;
import druppel.domain.habit.StreakRepair;
import druppel.message.Card;
import druppel.message.Picture;
import druppel.persistence.UnitOfWork;

/// The streak page of a member: streak, reserves, regularity, and the year as a picture.
public record StreakPage(UnitOfWork store, ChartRenderer chartRenderer) {

    public Card card(RequestContext context) {
        HabitStatus habit = store.read(rows -> HabitStatus.of(rows, context.member(), context.today()));
        StreakCards cards = new StreakCards(context.texts());
        int practised = habit.practised(WeekGrid.year(context.today()).first(), context.today())
                .total();
        Picture picture = chartRenderer.year(habit.days(), context.today(), context.language());
        Card card = cards.streak(habit.streak(), habit.regularity(), practised, picture);
        return habit.repair()
                .map(StreakRepair.Offer::brokenStreak)
                .map(broken -> cards.repairable(
                        card, broken, context.settings().focus().brave()))
                .orElse(card);
    }
}
