package druppel.platform.teams;

import druppel.domain.delivery.Delivery;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.habit.AutomaticityCards;
import druppel.feature.habit.KeptActCards;
import druppel.feature.habit.KeptActView;
import druppel.feature.nudge.NudgeCards;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The cards of a kept act, and of the check how far it goes by itself.
final class HabitCards {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final String OWN = "When Kim <b>knocks</b>, I’ll ask *first*.";

    private HabitCards() {}

    static void add(Map<String, Card> cards, Texts texts, Practice practice) {
        Nudge act = practice.nudges().getFirst();
        KeptActCards acts = new KeptActCards(texts);
        cards.put("act-which", acts.which(practice, practice.nudges().subList(0, 4)));
        cards.put("act-kept", acts.kept(act, 6));
        nudges(cards, texts, practice, act);
        AutomaticityCards checks = new AutomaticityCards(texts, act);
        AutomaticityCheck half = AutomaticityCheck.begin(DAY).answering(Item.WITHOUT_THINKING, Agreement.MOSTLY);
        cards.put("automaticity-offer", new Card(checks.offer()));
        cards.put("automaticity", checks.ask(half, Item.WITHOUT_THINKING));
        cards.put("automaticity-first", checks.ask(half, Item.AUTOMATIC));
    }

    private static void nudges(Map<String, Card> cards, Texts texts, Practice practice, Nudge act) {
        Delivery.Id delivery = new Delivery.Id(31);
        KeptActView angle = new KeptActView(
                Optional.of(OWN),
                Optional.empty(),
                Optional.of(texts.say(HabitTextKey.ACT_ANGLE, "number", 3)),
                Optional.of(texts.say(HabitTextKey.ACT_QUESTION, "number", 3)));
        KeptAct kept = KeptAct.chosen(act.id(), practice.id(), DAY, new KeptAct.Span("default", 4, 10));
        NudgeCards daily = new NudgeCards(texts, practice, act, Optional.empty(), Optional.of(angle));
        cards.put("act-of-the-day", daily.nudge(delivery));
        cards.put("act-asked-about", daily.followUp(delivery));
        cards.put(
                "act-booster",
                new NudgeCards(texts, practice, act, Optional.empty(), Optional.of(KeptActView.booster(texts, kept)))
                        .nudge(delivery));
    }
}
