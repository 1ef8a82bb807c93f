package druppel.dialog;

import static druppel.message.Block.buttons;

import druppel.chat.RequestContext;
import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.HabitTextKey;
import druppel.message.TextKey;
import druppel.understanding.Intent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Cards that answer sentences that are no exact command: answers in words, commands as buttons, and the question what
/// was meant. None of them counts as practised.
record ConversationCards(RequestContext context) {
    private static final int LONGEST_TARGET = 150;
    private static final Set<String> HOW = Set.of("how", "what", "can", "hoe", "wat", "kan");

    /// Answers a question about the bot.
    Card answer(BotQuestion question) {
        return switch (question) {
            case NEXT_NUDGE -> withButtons(context.nextNudge(), shortcuts(Keyword.NOW, Keyword.SETTINGS));
            case WHO_SEES -> withButtons(text(ConversationTextKey.ANSWER_PRIVACY), shortcuts(Keyword.MY_DATA));
            case ANONYMOUS -> withButtons(text(ConversationTextKey.ANSWER_ANONYMOUS), shortcuts(Keyword.MY_DATA));
            case AI -> withButtons(text(ConversationTextKey.ANSWER_AI), shortcuts(Keyword.MY_DATA));
            case SMALL_TALK -> withButtons(varied(ConversationTextKey.ANSWER_SMALL_TALK), shortcuts(Keyword.TIP));
            case COST -> Card.text(text(ConversationTextKey.ANSWER_COST));
            case MAKER -> Card.text(text(ConversationTextKey.ANSWER_MAKER));
        };
    }

    /// Answers a question, thanks or small talk by its intent; empty for other intents.
    Optional<Card> answer(Intent intent) {
        return switch (intent) {
            case PRIVACY ->
                Optional.of(withButtons(text(ConversationTextKey.ANSWER_PRIVACY), shortcuts(Keyword.MY_DATA)));
            case ABOUT ->
                Optional.of(withButtons(
                        text(ConversationTextKey.ANSWER_ABOUT), shortcuts(Keyword.TIP, Keyword.STREAK, Keyword.HELP)));
            case THANKS -> Optional.of(Card.text(varied(ConversationTextKey.ANSWER_THANKS)));
            case SMALL_TALK ->
                Optional.of(withButtons(varied(ConversationTextKey.ANSWER_SMALL_TALK), shortcuts(Keyword.TIP)));
            default -> Optional.empty();
        };
    }

    /// Offers a command, which is carried out when its button is pressed.
    Card offer(Intent intent, TypedCommand typed, UserAction.Said said) {
        return keepable(text(offerOf(intent, said.text())), button(typed).stream(), said);
    }

    /// Asks what was meant.
    Card ask(List<TypedCommand> candidates, UserAction.Said said) {
        Stream<Button> likely = candidates.isEmpty()
                ? commands(Keyword.HELP)
                : candidates.stream().flatMap(typed -> button(typed).stream());
        return keepable(
                Card.text(text(ConversationTextKey.SAID_WHAT)), likely.toList(), ConversationTextKey.KEEP_IT, said);
    }

    /// Says that no act is kept that could be let go.
    Card noneKept(UserAction.Said said) {
        return keepable(text(HabitTextKey.ACT_NONE_KEPT), Stream.of(), said);
    }

    /// Says that what was offered is left, after a *no*.
    Card declined(UserAction.Said said) {
        return keepable(text(ConversationTextKey.OFFER_DECLINED), Stream.of(), said);
    }

    /// Says that there is no command for what was said.
    Card noCommand(UserAction.Said said) {
        return keepable(text(ConversationTextKey.NO_COMMAND), commands(Keyword.HELP), said);
    }

    /// Offers the other language, in both.
    Card otherLanguage(Language other) {
        String offer = context.text(ConversationTextKey.OFFER_LANGUAGE, "language", other.tag());
        return Card.of(
                new Block.Paragraph(offer),
                buttons(command(
                        new Command.SetLanguage(other),
                        Keyword.LANGUAGE.written(context.language()) + " " + other.tag())));
    }

    /// Adds to a card that says what is not understood: the commands that were probably meant, and a way to keep the
    /// words.
    Card unclear(Card card, ParseResult.Unclear unclear, Optional<UserAction.Said> said) {
        List<Button> likely = unclear.suggestions().stream()
                .flatMap(text -> typed(text).stream())
                .flatMap(typed -> button(typed).stream())
                .toList();
        Card suggesting = likely.isEmpty() ? card : card.and(new Block.Buttons(likely));
        return said.map(words -> keepable(card, likely, ConversationTextKey.KEEP_IT, words))
                .orElse(suggesting);
    }

    private static TextKey offerOf(Intent intent, String said) {
        return switch (intent) {
            case PAUSE -> ConversationTextKey.OFFER_PAUSE;
            case STOP -> isHow(said) ? ConversationTextKey.HOW_STOP : ConversationTextKey.OFFER_STOP;
            case START -> ConversationTextKey.OFFER_START;
            case BUDDY -> ConversationTextKey.OFFER_BUDDY;
            case ECHO -> ConversationTextKey.OFFER_ECHO;
            case SHARE -> ConversationTextKey.OFFER_SHARE;
            case FORGET -> ConversationTextKey.OFFER_FORGET;
            case UNDO -> ConversationTextKey.OFFER_UNDO;
            default -> ConversationTextKey.SAID_WHAT;
        };
    }

    private static boolean isHow(String said) {
        return HOW.contains(said.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// One of a few wordings, the same all day.
    String varied(TextKey key) {
        return context.text(key, "day", context.today().toEpochDay() % 3);
    }

    private String text(TextKey key) {
        return context.text(key);
    }

    /// Buttons below an answer, which stays when one of them is pressed.
    private Stream<Button> shortcuts(Keyword... keywords) {
        CommandLabels labels = new CommandLabels(context);
        return Stream.of(keywords)
                .map(keyword -> keyword.written(context.language()))
                .flatMap(text -> typed(text).stream())
                .map(typed -> Button.asking(typed.text(), labels.of(typed.command())));
    }

    private Stream<Button> commands(Keyword... keywords) {
        return Stream.of(keywords)
                .map(keyword -> keyword.written(context.language()))
                .flatMap(text -> typed(text).stream())
                .flatMap(typed -> button(typed).stream());
    }

    private Optional<TypedCommand> typed(String text) {
        return CommandParser.asked(text, context.language(), context.today())
                        instanceof ParseResult.Understood(Command command)
                ? Optional.of(new TypedCommand(text, command))
                : Optional.empty();
    }

    private Optional<Button> button(TypedCommand typed) {
        return typed.text().length() > LONGEST_TARGET
                ? Optional.empty()
                : Optional.of(command(typed.command(), typed.text()));
    }

    private Button command(Command command, String text) {
        return ConversationButton.COMMAND.plain(text, new CommandLabels(context).of(command));
    }

    private static Card withButtons(String text, Stream<Button> pressable) {
        return Card.of(new Block.Paragraph(text), new Block.Buttons(pressable.toList()));
    }

    private Card keepable(String text, Stream<Button> likely, UserAction.Said said) {
        List<Button> commands = likely.toList();
        TextKey label = commands.isEmpty() ? ConversationTextKey.KEEP_IT : ConversationTextKey.KEEP_INSTEAD;
        return keepable(Card.text(text), commands, label, said);
    }

    /// Words that are too long for a button are kept by typing *keep it*; only members' words can be kept.
    private Card keepable(Card card, List<Button> commands, TextKey label, UserAction.Said said) {
        if (!context.member().joined()) {
            return commands.isEmpty() ? card : card.and(new Block.Buttons(commands));
        }
        if (said.text().length() <= Button.LONGEST_WORDS) {
            return card.and(new Block.Buttons(Stream.concat(commands.stream(), Stream.of(keep(label, said)))
                    .toList()));
        }
        Block typed = new Block.Note(text(ConversationTextKey.KEEP_TYPED));
        return commands.isEmpty() ? card.and(typed) : card.and(new Block.Buttons(commands), typed);
    }

    private Button keep(TextKey label, UserAction.Said said) {
        String target = ConversationAnswers.target(said.message(), said.thread());
        return ConversationButton.KEEP
                .plain(target.length() > LONGEST_TARGET ? "" : target, text(label))
                .carrying(said.text());
    }
}
