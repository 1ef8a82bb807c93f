package druppel.platform.local;

import druppel.chat.PublicPost;
import druppel.chat.SharedRoom;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import java.util.List;
import java.util.Optional;

/// Room *Everyone* of the local chat.
record EveryoneRoom(LocalChat chat) implements SharedRoom {

    @Override
    public void post(PlatformUser author, PublicPost post) {
        chat.messages().share(LocalChat.conversation(author), post, chat.language(author));
    }

    @Override
    public List<SharedCard> of(PlatformUser author) {
        Language reader = chat.language(author);
        return shared(author).stream()
                .map(message -> new SharedCard(
                        Long.toString(message.id()), message.posted().in(reader), message.at()))
                .toList();
    }

    @Override
    public boolean withdraw(PlatformUser author, String id) {
        Optional<Message.FromBot> own = shared(author).stream()
                .filter(message -> Long.toString(message.id()).equals(id))
                .findFirst();
        own.ifPresent(message -> chat.messages().remove(MessageStore.EVERYONE, message.id()));
        return own.isPresent();
    }

    private List<Message.FromBot> shared(PlatformUser author) {
        return chat.messages().sharedBy(LocalChat.conversation(author));
    }
}
