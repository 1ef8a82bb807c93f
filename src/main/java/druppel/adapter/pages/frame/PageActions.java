package druppel.adapter.pages.frame;

import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.ReplySender;
import druppel.chat.SharedRoom;
import druppel.chat.UserAction;
import druppel.common.KeyedSerialExecutor;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Carries out what the forms of the pages ask for, by the same commands and buttons as in the chat. Cards in the chat
/// that change with it are changed there, after the answer; new cards are the page's to show. Thread-safe.
public final class PageActions {
    private final ChatService chatService;
    private final ReplySender replySender;
    private final Map<Platform, Chat> chats;
    private final KeyedSerialExecutor<PlatformUser> updates;

    /// Creates the actions.
    ///
    /// @param executor runs the changes of cards in the chat
    public PageActions(ChatService chatService, ReplySender replySender, Map<Platform, Chat> chats, Executor executor) {
        this.chatService = chatService;
        this.replySender = replySender;
        this.chats = chats;
        updates = new KeyedSerialExecutor<>(executor);
    }

    /// Carries out a command, such as `pause until 1 december`.
    public Reply asked(PlatformUser user, String command) {
        return run(new UserAction.Asked(id(), user, command));
    }

    /// Presses a button, or submits a form.
    ///
    /// @param message the message in the chat whose card has the button, if it was sent
    public Reply pressed(PlatformUser user, Optional<MessageRef> message, String action, Map<String, String> values) {
        return run(new UserAction.Pressed(id(), user, message, action, values));
    }

    /// Carries out any action of the user.
    public Reply run(UserAction action) {
        Reply answer = chatService.answerAlways(action).to(action);
        Reply reply = answer.afterPublicPost(posted(action.from(), answer));
        changes(action, reply).forEach(change -> update(action.from(), change));
        return reply.inline();
    }

    /// Posts what the user shares with everybody, where their platform has a room for that; tells whether it did.
    private boolean posted(PlatformUser user, Reply answer) {
        Optional<SharedRoom> room = room(user);
        answer.publicPost().ifPresent(post -> room.ifPresent(open -> open.post(user, post)));
        return room.isPresent();
    }

    /// What the user has shared with everybody, the newest first.
    public List<SharedRoom.SharedCard> shared(PlatformUser user) {
        return room(user).map(room -> room.of(user)).orElse(List.of());
    }

    /// Withdraws what the user shared with everybody; `false` if there is no such card of theirs.
    public boolean withdraw(PlatformUser user, String id) {
        return room(user).filter(room -> room.withdraw(user, id)).isPresent();
    }

    private Optional<SharedRoom> room(PlatformUser user) {
        return Optional.ofNullable(chats.get(user.platform())).flatMap(Chat::sharedRoom);
    }

    /// The sentence by which a form is invalid, by field; empty if it is valid.
    public Map<String, String> faults(PlatformUser user, String action, Map<String, String> values) {
        return chatService.faults(new UserAction.Pressed(id(), user, Optional.empty(), action, values));
    }

    /// What a reply says, as the notice of the next page; empty if it says nothing.
    public static Optional<String> said(Reply reply) {
        return Optional.of(Stream.concat(reply.replacement().stream(), reply.cards().stream())
                        .map(Card::plainText)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank());
    }

    private static List<Reply.CardUpdate> changes(UserAction action, Reply reply) {
        Optional<Reply.CardUpdate> pressed = action instanceof UserAction.Pressed press
                ? press.message()
                        .flatMap(message -> reply.replacement().map(card -> new Reply.CardUpdate(message, card)))
                : Optional.empty();
        return Stream.concat(pressed.stream(), reply.updates().stream()).toList();
    }

    private void update(PlatformUser user, Reply.CardUpdate change) {
        Chat chat = chats.get(user.platform());
        if (chat != null) {
            updates.add(
                    user,
                    () -> replySender.update(user.at(), () -> chat.update(user, change.message(), change.card())));
        }
    }

    private static String id() {
        return "page:" + UUID.randomUUID();
    }
}
