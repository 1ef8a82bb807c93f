package druppel.platform.local.web;

import druppel.chat.ChatService;
import druppel.chat.MessageIntent;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Action runner: passes members' actions to the chat service and stores the replies, one action at a time for
/// each member, in order. Thread-safe.
final class ActionRunner {
    /// The maximum length of a message or field, in code points.
    private static final int LONGEST = 3_000;

    private static final int LOCKS = 64;
    private static final int SHOWN_ID = 6;

    private final ChatService chatService;
    private final MessageStore messageStore;
    private final CurrentMessages currentMessages;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LOCKS).toList();

    ActionRunner(
            ChatService chatService, CurrentMessages currentMessages, ViewerPreferencesLookup viewerPreferencesLookup) {
        this.chatService = chatService;
        this.currentMessages = currentMessages;
        messageStore = currentMessages.messageStore();
        this.viewerPreferencesLookup = viewerPreferencesLookup;
    }

    /// Runs work while no action of this member runs.
    <T> T exclusively(PlatformUser user, Supplier<T> work) {
        Lock lock = locks.get(Math.floorMod(user.hashCode(), LOCKS));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// The member opened the page; the bot greets once, before the first message.
    ActionResult opened(PlatformUser user) {
        return exclusively(user, () -> {
            String conversation = LocalChat.conversation(user);
            return messageStore.newest(conversation, 1).isEmpty()
                    ? answer(Optional.empty(), new UserAction.Opened("opened:" + conversation, user))
                    : new ActionResult.Accepted(Set.of());
        });
    }

    /// The member moved the clock in this way.
    ActionResult clockMoved(PlatformUser user, Runnable move) {
        return exclusively(user, () -> {
            move.run();
            return new ActionResult.Accepted(Set.copyOf(currentMessages.refresh(user)));
        });
    }

    /// How a text of the member is understood.
    Optional<MessageIntent> meaning(PlatformUser user, String text) {
        return chatService.meaning(user, text);
    }

    /// The member sent a text, or a command that starts with a slash.
    ActionResult said(PlatformUser user, String text) {
        return tooLong(text) ? ActionResult.tooLong("text") : exclusively(user, () -> say(user, text));
    }

    /// The member pressed a button on a card.
    ///
    /// @param form gives the values of the card's fields, by name
    ActionResult pressed(
            PlatformUser user, long message, String action, Function<List<FormField>, Map<String, String>> form) {
        return exclusively(
                user,
                () -> messageStore
                        .card(LocalChat.conversation(user), message)
                        .map(card -> press(user, card, action, form))
                        .orElseGet(() -> ActionResult.noMessage(message)));
    }

    private ActionResult say(PlatformUser user, String text) {
        Message said = messageStore.say(LocalChat.conversation(user), text);
        boolean answered = false;
        try {
            ActionResult result = answer(Optional.empty(), action(user, said, text));
            answered = true;
            return result;
        } finally {
            if (!answered) {
                messageStore.retract(said.id());
            }
        }
    }

    private ActionResult press(
            PlatformUser user,
            Message.FromBot message,
            String action,
            Function<List<FormField>, Map<String, String>> form) {
        Card card = message.card();
        Optional<Button> button = card.button(action);
        if (button.isEmpty()) {
            messageStore.show(LocalChat.conversation(user), message.id());
            return ActionResult.noAction(
                    message.id(),
                    action,
                    card.buttons().stream().map(Button::action).toList());
        }
        List<FormField> fields = FormField.of(card);
        Map<String, String> values = form.apply(fields);
        return FormValues.error(message.id(), fields, values)
                .orElseGet(() -> answer(Optional.of(message), pressed(user, message, button.get(), values)));
    }

    private static UserAction pressed(
            PlatformUser user, Message.FromBot message, Button button, Map<String, String> fields) {
        Map<String, String> values = new HashMap<>(fields);
        button.words().ifPresent(words -> values.put(Button.WORDS, words));
        return new UserAction.Pressed(
                "pressed:" + UUID.randomUUID(),
                user,
                Optional.of(MessageStore.ref(LocalChat.conversation(user), message)),
                button.action(),
                values);
    }

    private ActionResult answer(Optional<Message.FromBot> pressed, UserAction action) {
        PlatformUser user = action.from();
        Reply reply = chatService
                .answer(action)
                .to(action)
                .shownAs(card -> signed(user, card))
                .inline();
        MessageStore.Stored stored = messageStore.answer(LocalChat.conversation(user), pressed, reply);
        for (int place = 0; place < stored.added().size(); place++) {
            chatService.sent(user, stored.added().get(place), reply.cards().get(place));
        }
        return new ActionResult.Accepted(
                Stream.concat(stored.replaced().stream(), currentMessages.refresh(user).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// A shared card with its author above it. The local chat has no names, so it shows the beginning of the user id.
    private Card signed(PlatformUser user, Card card) {
        String id = user.user().substring(0, Math.min(SHOWN_ID, user.user().length()));
        Block author = new Block.Paragraph(viewerPreferencesLookup.of(user).say(PageTexts.COLLEAGUE) + " " + id);
        return new Card(Stream.concat(Stream.of(author), card.blocks().stream()).toList());
    }

    private static UserAction action(PlatformUser user, Message said, String text) {
        String id = "said:" + said.id();
        return text.startsWith("/")
                ? new UserAction.Asked(id, user, text.substring(1).strip())
                : new UserAction.Said(
                        id, user, text, MessageStore.ref(LocalChat.conversation(user), said), Optional.empty());
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
