package druppel.app;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.core.talk.HabitCards;
import druppel.domain.habit.RepairOffer;
import druppel.message.Card;
import druppel.message.Picture;
import druppel.persistence.UnitOfWork;

/// Shows how a member's habit stands: streak, reserves, score, and the year as a picture.
record Progress(UnitOfWork store, ChartRenderer chartRenderer) {

    Card card(RequestContext context) {
        Habit habit = store.read(rows -> Habit.of(rows, context.member(), context.today()));
        HabitCards cards = new HabitCards(context.texts());
        int practised = habit.practisedSince(context.today().minusYears(1));
        Picture picture = chartRenderer.year(habit.days(), context.today(), context.language());
        Card card = cards.streak(habit.streak(), habit.regularity(), practised, picture);
        return habit.repair()
                .map(RepairOffer::brokenStreak)
                .map(brokenStreak -> cards.repairable(card, brokenStreak))
                .orElse(card);
    }
}
