package druppel.platform.local.web;

import druppel.chat.ChatService;
import druppel.chat.FilledForm;
import druppel.chat.MessageIntent;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.local.AccountNames;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageBroadcaster;
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
    private final MessageBroadcaster broadcaster;
    private final CurrentMessages currentMessages;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final AccountNames accountNames;
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LOCKS).toList();

    ActionRunner(
            ChatService chatService,
            CurrentMessages currentMessages,
            MessageBroadcaster broadcaster,
            ViewerPreferencesLookup viewerPreferencesLookup,
            AccountNames accountNames) {
        this.chatService = chatService;
        this.currentMessages = currentMessages;
        messageStore = currentMessages.messageStore();
        this.broadcaster = broadcaster;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.accountNames = accountNames;
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
            return new ActionResult.Accepted(Set.copyOf(currentMessages.refresh(user, language(user))));
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

    /// The member chose a command from those above the composer.
    ActionResult asked(PlatformUser user, QuickAction quick) {
        return exclusively(user, () -> {
            ViewerPreferences reader = viewerPreferencesLookup.of(user);
            String command = quick.command(reader.language());
            return say(user, reader.say(quick.label()), said -> new UserAction.Asked(eventId(said), user, command));
        });
    }

    /// The member pressed a button on a card.
    ///
    /// @param form gives the values of the card's fields, by name
    ActionResult pressed(
            PlatformUser user, long message, String action, Function<List<FormField>, Map<String, String>> form) {
        return pressed(user, message, action, form, press -> Map.of());
    }

    /// The member filled in the form of a card; one with fields that cannot be accepted is not passed on.
    ///
    /// @param form gives the values of the card's fields, by name
    ActionResult submitted(
            PlatformUser user, long message, String action, Function<List<FormField>, Map<String, String>> form) {
        return pressed(user, message, action, form, chatService::faults);
    }

    private ActionResult pressed(
            PlatformUser user,
            long message,
            String action,
            Function<List<FormField>, Map<String, String>> form,
            Function<UserAction.Pressed, Map<String, String>> faults) {
        return exclusively(
                user,
                () -> messageStore
                        .card(LocalChat.conversation(user), message)
                        .map(card -> press(user, card, action, form, faults))
                        .orElseGet(() -> ActionResult.noMessage(message)));
    }

    /// The member changed the text of an earlier message.
    ActionResult edited(PlatformUser user, long message, String text) {
        return tooLong(text) ? ActionResult.tooLong("text") : own(user, message, said -> edit(user, said, text));
    }

    /// The member deleted an earlier message.
    ActionResult deleted(PlatformUser user, long message) {
        return own(user, message, said -> {
            messageStore.remove(LocalChat.conversation(user), said.id());
            return answer(Optional.empty(), new UserAction.Deleted(eventId("deleted"), user, ref(user, said)));
        });
    }

    /// A shared message is withdrawn, by its author or an admin.
    ActionResult withdrawn(PlatformUser user, long message) {
        return exclusively(
                user,
                () -> messageStore
                        .card(MessageStore.EVERYONE, message)
                        .filter(shared -> mayWithdraw(user, shared))
                        .map(shared -> withdraw(user, shared))
                        .orElseGet(() -> ActionResult.notOwn(message)));
    }

    private ActionResult withdraw(PlatformUser user, Message.FromBot shared) {
        if (isAuthor(user, shared)) {
            messageStore.remove(MessageStore.EVERYONE, shared.id());
        } else {
            messageStore.withdraw(user, shared);
        }
        return new ActionResult.Accepted(Set.of());
    }

    /// Whether the user may withdraw a shared message.
    boolean mayWithdraw(PlatformUser user, Message.FromBot shared) {
        return isAuthor(user, shared) || chatService.isAdmin(user);
    }

    private static boolean isAuthor(PlatformUser user, Message.FromBot shared) {
        return shared.author().filter(LocalChat.conversation(user)::equals).isPresent();
    }

    private ActionResult own(PlatformUser user, long message, Function<Message.FromMember, ActionResult> change) {
        return exclusively(
                user,
                () -> messageStore
                        .find(LocalChat.conversation(user), message)
                        .flatMap(found -> found instanceof Message.FromMember said
                                ? Optional.of(change.apply(said))
                                : Optional.empty())
                        .orElseGet(() -> ActionResult.notOwn(message)));
    }

    private ActionResult edit(PlatformUser user, Message.FromMember said, String text) {
        if (said.text().equals(text)) {
            return new ActionResult.Accepted(Set.of());
        }
        messageStore.edit(LocalChat.conversation(user), said.id(), text);
        UserAction edited = new UserAction.Edited(eventId("edited"), user, ref(user, said), text);
        return answer(Optional.empty(), edited) instanceof ActionResult.Accepted(Set<Long> changed)
                ? new ActionResult.Accepted(
                        Stream.concat(changed.stream(), Stream.of(said.id())).collect(Collectors.toUnmodifiableSet()))
                : new ActionResult.Accepted(Set.of(said.id()));
    }

    private static String eventId(Message said) {
        return "said:" + said.id();
    }

    private static String eventId(String kind) {
        return kind + ":" + UUID.randomUUID();
    }

    private static MessageRef ref(PlatformUser user, Message message) {
        return MessageStore.ref(LocalChat.conversation(user), message);
    }

    private Language language(PlatformUser user) {
        return viewerPreferencesLookup.of(user).language();
    }

    private ActionResult say(PlatformUser user, String text) {
        return text.startsWith("/")
                ? say(
                        user,
                        text,
                        said -> new UserAction.Asked(
                                eventId(said), user, text.substring(1).strip()))
                : say(
                        user,
                        text,
                        said -> new UserAction.Said(eventId(said), user, text, ref(user, said), Optional.empty()));
    }

    private ActionResult say(PlatformUser user, String text, Function<Message, UserAction> action) {
        Message said = messageStore.say(LocalChat.conversation(user), text);
        boolean answered = false;
        try {
            ActionResult result = answer(Optional.empty(), action.apply(said));
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
            Function<List<FormField>, Map<String, String>> form,
            Function<UserAction.Pressed, Map<String, String>> faults) {
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
                .orElseGet(() -> press(message, pressed(user, message, button.get(), values), values, faults));
    }

    private ActionResult press(
            Message.FromBot message,
            UserAction.Pressed press,
            Map<String, String> values,
            Function<UserAction.Pressed, Map<String, String>> faults) {
        Map<String, String> wrong = faults.apply(press);
        return wrong.isEmpty()
                ? answer(Optional.of(message), press)
                : new ActionResult.Incomplete(message.id(), new FilledForm(values, wrong));
    }

    private static UserAction.Pressed pressed(
            PlatformUser user, Message.FromBot message, Button button, Map<String, String> fields) {
        Map<String, String> values = new HashMap<>(fields);
        button.words().ifPresent(words -> values.put(Button.WORDS, words));
        return new UserAction.Pressed(
                eventId("pressed"), user, Optional.of(ref(user, message)), button.action(), values);
    }

    /// Passes an action on, and stores what it brought about: the reply, the cards that look different now, and what
    /// is gone from the conversation.
    private ActionResult answer(Optional<Message.FromBot> pressed, UserAction action) {
        PlatformUser user = action.from();
        String conversation = LocalChat.conversation(user);
        List<Long> before = messageStore.ids(conversation);
        Language spoken = language(user);
        Reply reply = chatService
                .answerAlways(action)
                .to(action)
                .shownAs(card -> signed(user, card))
                .inline();
        Set<Long> left = Set.copyOf(messageStore.ids(conversation));
        if (left.isEmpty() && !before.isEmpty()) {
            Card receipt = receipt(reply);
            viewerPreferencesLookup.note(user, spoken);
            broadcaster.publish(conversation, new BroadcastEvent.Emptied(receipt));
            return new ActionResult.Forgotten(receipt);
        }
        Language language = language(user);
        MessageStore.Stored stored = messageStore.answer(conversation, pressed, reply, language);
        for (int place = 0; place < stored.added().size(); place++) {
            chatService.sent(user, stored.added().get(place), reply.cards().get(place));
        }
        before.stream()
                .filter(id -> !left.contains(id))
                .forEach(id -> broadcaster.publish(conversation, new BroadcastEvent.Removed(id)));
        if (language != spoken) {
            broadcaster.publish(conversation, new BroadcastEvent.Language());
        }
        return new ActionResult.Accepted(
                Stream.concat(stored.replaced().stream(), currentMessages.refresh(user, language).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Card receipt(Reply reply) {
        return Stream.concat(reply.replacement().stream(), reply.cards().stream())
                .findFirst()
                .orElseThrow();
    }

    /// A shared card with its author above it: the name, or the beginning of the id of whoever has none.
    private Card signed(PlatformUser user, Card card) {
        String author = accountNames.of(user).orElseGet(() -> nameless(user));
        return new Card(Stream.concat(Stream.of(new Block.Paragraph(author)), card.blocks().stream())
                .toList());
    }

    private String nameless(PlatformUser user) {
        String id = user.user().substring(0, Math.min(SHOWN_ID, user.user().length()));
        return viewerPreferencesLookup.of(user).say(PageTexts.COLLEAGUE) + " " + id;
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
