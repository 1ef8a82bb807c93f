package druppel.feature.habit;

import static druppel.message.Block.buttons;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.library.Nudge;
import druppel.feature.selfcheck.TapQuestion;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.ReviewTextKey;
import druppel.message.TextKey;
import druppel.message.TextLimit;
import druppel.message.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Cards of the automaticity check of a kept act: an offer, four questions answered by a tap, and what follows.
public record AutomaticityCards(Texts texts, Nudge act) {
    private static final int LONGEST_NUDGE = 120;

    /// Offers the check, as the last part of another message.
    public List<Block> offer() {
        return List.of(
                new Block.Paragraph(texts.say(HabitTextKey.AUTOMATIC_OFFER, "nudge", text())),
                buttons(AutomaticityButton.CHECK.plain(act.id(), texts.say(HabitTextKey.AUTOMATIC_BEGIN))));
    }

    /// The question about one item; an earlier answer is marked.
    public Card ask(AutomaticityCheck check, Item item) {
        Map<String, ?> place = Map.of("number", item.place(), "count", Item.values().length, "nudge", text());
        List<Button> answers = Arrays.stream(Agreement.values())
                .map(answer -> button(check, item, answer))
                .toList();
        return new TapQuestion(
                        HabitTextKey.AUTOMATIC_TITLE,
                        texts.say(HabitTextKey.AUTOMATIC_PLACE, place),
                        statement(item),
                        HabitTextKey.AUTOMATIC_HOW,
                        HabitTextKey.AUTOMATIC_PRIVATE)
                .card(
                        texts,
                        answers,
                        item.previous()
                                .map(other -> AutomaticityButton.CHECK.plain(
                                        target(other), texts.say(ReviewTextKey.CHECK_BACK))));
    }

    /// What a complete check says: a habit, or one kind line.
    Card result(AutomaticityCheck check) {
        return Card.text(
                check.isAutomatic()
                        ? texts.say(HabitTextKey.AUTOMATIC_YES, "nudge", text())
                        : texts.say(HabitTextKey.AUTOMATIC_NOT_YET));
    }

    /// The answers of a check, each with its statement.
    public static Stream<String> inWords(Texts texts, AutomaticityCheck check) {
        return Arrays.stream(Item.values())
                .flatMap(item -> check.answer(item).stream()
                        .map(answer -> texts.say(statement(item)) + " " + texts.say(label(answer)) + "."));
    }

    private Button button(AutomaticityCheck check, Item item, Agreement answer) {
        String target = target(item) + ":" + answer.id();
        return check.answer(item).filter(answer::equals).isPresent()
                ? AutomaticityButton.CHECK.primary(target, texts.say(label(answer)))
                : AutomaticityButton.CHECK.plain(target, texts.say(label(answer)));
    }

    private String target(Item item) {
        return act.id() + ":" + item.id();
    }

    private String text() {
        return TextLimit.text(act.in(texts.language()).nudge(), LONGEST_NUDGE);
    }

    private static TextKey statement(Item item) {
        return switch (item) {
            case AUTOMATIC -> HabitTextKey.AUTOMATIC_ITSELF;
            case WITHOUT_REMEMBERING -> HabitTextKey.AUTOMATIC_REMEMBERING;
            case WITHOUT_THINKING -> HabitTextKey.AUTOMATIC_THINKING;
            case BEFORE_NOTICING -> HabitTextKey.AUTOMATIC_NOTICING;
        };
    }

    private static TextKey label(Agreement answer) {
        return switch (answer) {
            case NOT -> HabitTextKey.TRUE_NOT;
            case HARDLY -> HabitTextKey.TRUE_HARDLY;
            case PARTLY -> HabitTextKey.TRUE_PARTLY;
            case MOSTLY -> HabitTextKey.TRUE_MOSTLY;
            case FULLY -> HabitTextKey.TRUE_FULLY;
        };
    }
}
