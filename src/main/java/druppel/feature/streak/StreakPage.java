package druppel.feature.streak;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.habit.StreakRepair;
import druppel.message.Card;
import druppel.message.Picture;
import druppel.persistence.UnitOfWork;

/// The streak page of a member: streak, reserves, regularity, and the year as a picture.
public record StreakPage(UnitOfWork store, ChartRenderer chartRenderer) {

    public Card card(RequestContext context) {
        HabitStatus habitStatus = store.read(rows -> HabitStatus.of(rows, context.member(), context.today()));
        StreakCards cards = new StreakCards(context.texts());
        int practised = habitStatus.practisedSince(context.today().minusYears(1));
        Picture picture = chartRenderer.year(habitStatus.days(), context.today(), context.language());
        Card card = cards.streak(habitStatus.streak(), habitStatus.regularity(), practised, picture);
        return habitStatus
                .repair()
                .map(StreakRepair.Offer::brokenStreak)
                .map(brokenStreak -> cards.repairable(card, brokenStreak))
                .orElse(card);
    }
}
