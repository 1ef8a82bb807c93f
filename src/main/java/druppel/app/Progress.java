package druppel.app;

import druppel.core.talk.HabitCards;
import druppel.domain.habit.RepairOffer;
import druppel.message.Card;
import druppel.message.Picture;

/// Shows how a member's habit stands: streak, reserves, score, and the year as a picture.
record Progress(Store store, Pictures pictures) {

    Card card(Moment moment) {
        Habit habit = store.read(rows -> Habit.of(rows, moment.member(), moment.today()));
        HabitCards cards = new HabitCards(moment.texts());
        int practised = habit.practisedSince(moment.today().minusYears(1));
        Picture picture = pictures.year(habit.days(), moment.today(), moment.language());
        Card card = cards.streak(habit.streak(), habit.regularity(), practised, picture);
        return habit.repair()
                .map(RepairOffer::brokenStreak)
                .map(brokenStreak -> cards.repairable(card, brokenStreak))
                .orElse(card);
    }
}
