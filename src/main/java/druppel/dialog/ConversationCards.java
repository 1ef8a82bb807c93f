package druppel.dialog;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.feature.help.HelpCards;
import druppel.feature.reflection.ReflectionCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.understanding.Intent;
import java.util.List;

/// Cards that answer sentences that are no exact command: answers in words, commands as buttons, and the question what
/// was meant. None of them counts as practised.
record ConversationCards(Texts texts) {

    /// Answers a question about the bot, a greeting or thanks.
    Card answer(Intent intent) {
        return switch (intent) {
            case PRIVACY ->
                withButtons(
                        ConversationTextKey.ANSWER_PRIVACY,
                        List.of(Keyword.MY_DATA.button(texts, MemberTextKey.HOME_DATA)));
            case ABOUT -> withButtons(ConversationTextKey.ANSWER_ABOUT, shortcuts());
            case GREETING -> withButtons(ConversationTextKey.ANSWER_GREETING, shortcuts());
            case THANKS -> Card.text(texts.say(ConversationTextKey.ANSWER_THANKS));
            case SMALL_TALK -> Card.text(texts.say(ConversationTextKey.ANSWER_SMALL_TALK));
            default -> new HelpCards(texts).help();
        };
    }

    private List<Button> shortcuts() {
        return List.of(
                Keyword.TIP.button(texts, MemberTextKey.HOME_TIP),
                Keyword.STREAK.button(texts, MemberTextKey.STREAK_TITLE),
                Button.asking(Keyword.HELP.written(texts.language()), Keyword.HELP.written(texts.language())));
    }

    /// Answers *not today*, without guilt; the words are kept only if the member wishes.
    Card notToday(String said) {
        Card card = withButtons(
                ConversationTextKey.SAID_NOT_TODAY, List.of(Keyword.TIP.button(texts, MemberTextKey.HOME_TIP)));
        return keepable(card, said);
    }

    /// Offers a command, which is carried out when its button is pressed.
    Card offer(Intent intent, TypedCommand typed, String said) {
        return keepable(withButtons(offerOf(intent), List.of(button(typed))), said);
    }

    /// Asks what was meant.
    Card ask(List<TypedCommand> candidates, String said) {
        List<Button> likely = candidates.stream()
                .filter(typed -> Button.canAsk(typed.text()))
                .map(ConversationCards::button)
                .toList();
        return keepable(withButtons(ConversationTextKey.SAID_WHAT, likely), said);
    }

    /// Says which button does what the member asks for.
    Card pointer(Intent intent, String said) {
        return keepable(Card.text(texts.say(pointerOf(intent))), said);
    }

    private static TextKey offerOf(Intent intent) {
        return switch (intent) {
            case PAUSE -> ConversationTextKey.OFFER_PAUSE;
            case STOP -> ConversationTextKey.OFFER_STOP;
            case START -> ConversationTextKey.OFFER_START;
            case BUDDY -> ConversationTextKey.OFFER_BUDDY;
            case ECHO -> ConversationTextKey.OFFER_ECHO;
            case SHARE -> ConversationTextKey.OFFER_SHARE;
            case FORGET -> ConversationTextKey.OFFER_FORGET;
            default -> ConversationTextKey.SAID_WHAT;
        };
    }

    private static TextKey pointerOf(Intent intent) {
        return switch (intent) {
            case ANOTHER -> ConversationTextKey.BUTTON_ANOTHER;
            case NOT_FOR_ME -> ConversationTextKey.BUTTON_NOT_FOR_ME;
            case LATER -> ConversationTextKey.BUTTON_LATER;
            case UNDO -> ConversationTextKey.BUTTON_UNDO;
            default -> ConversationTextKey.NO_COMMAND;
        };
    }

    private Card withButtons(TextKey text, List<Button> pressable) {
        Card card = Card.of(new Block.Paragraph(texts.say(text)));
        return pressable.isEmpty() ? card : card.and(buttons(pressable.toArray(Button[]::new)));
    }

    private static Button button(TypedCommand typed) {
        return Button.asking(typed.text(), typed.text());
    }

    private Card keepable(Card card, String said) {
        return new ReflectionCards(texts).unclear(card, said);
    }
}
