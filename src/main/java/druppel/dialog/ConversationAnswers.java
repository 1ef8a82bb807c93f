package druppel.dialog;

import druppel.chat.ButtonPress;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.domain.delivery.MessageRef;
import druppel.feature.reflection.ReflectionService;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import java.util.List;
import java.util.Optional;

/// Answers the buttons of [ConversationCards]. The answered card is redrawn: it says what was done and has no button
/// of its own any more.
record ConversationAnswers(CommandHandler commands, ReflectionService reflections, PendingWords pending) {
    private static final String OF_THREAD = "/";

    Reply carryOut(ButtonPress press) {
        RequestContext context = press.context();
        pending.close(context.memberId());
        return CommandParser.asked(press.target(), context.language(), context.actedOn())
                        instanceof ParseResult.Understood(Command command)
                ? redrawn(commands.answer(context, command, List.of()), new CommandLabels(context).of(command))
                : press.expired().inPlace();
    }

    private static Reply redrawn(Reply reply, String label) {
        Block chosen = new Block.Note(reply.form().isPresent() ? label + "…" : "✓ " + label);
        return reply.cards().isEmpty()
                ? reply.replacing(Card.of(chosen))
                : reply.withCards(reply.cards().subList(1, reply.cards().size()))
                        .replacing(reply.cards().getFirst().after(chosen));
    }

    /// Keeps the words as a reflection from the message that they were in, so that it follows an edit of that message.
    Reply keep(ButtonPress press) {
        String words = press.values().getOrDefault(Button.WORDS, "");
        String[] messages = press.target().split(OF_THREAD, 2);
        RequestContext context = whenSaid(press.context(), messages[0]);
        Reply kept = reflections.said(
                context,
                words,
                message(press, messages[0]),
                messages.length > 1 ? message(press, messages[1]) : Optional.empty());
        return kept.cards().isEmpty()
                ? context.say(ConversationTextKey.KEPT_ALREADY).inPlace()
                : kept.inPlace();
    }

    /// The words count for the day on which they were said, as long as that is remembered.
    private RequestContext whenSaid(RequestContext context, String message) {
        return pending.close(context.memberId())
                .filter(said -> said.message().message().equals(message))
                .map(said -> context.whenActed(said.actedAt(context.now())))
                .orElse(context);
    }

    /// A message of the conversation in which the button was pressed.
    private static Optional<MessageRef> message(ButtonPress press, String id) {
        return press.pressed()
                .message()
                .filter(card -> !id.isEmpty())
                .map(card -> new MessageRef(card.conversation(), id));
    }

    /// The target of the button that keeps the words of a message; it names the thread as well, if there is one.
    static String target(MessageRef message, Optional<MessageRef> thread) {
        return message.message()
                + thread.map(nudge -> OF_THREAD + nudge.message()).orElse("");
    }
}
