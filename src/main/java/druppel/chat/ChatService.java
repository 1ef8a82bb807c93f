package druppel.chat;

import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Incoming port of the chat platforms: answers user actions. Thread-safe; all changes are stored before it
/// answers.
@FunctionalInterface
public interface ChatService {
    Reply answer(UserAction action);

    /// Answers an action for a caller that has to show something: one that fails is noted, and the answer says so.
    default Reply answerAlways(UserAction action) {
        try {
            return answer(action);
        } catch (RuntimeException failure) {
            return Reply.of(failed(action.from(), FailedAct.note(failure)));
        }
    }

    /// Says that what a user asked for did not work, and under which id it is noted. Never fails.
    default Card failed(PlatformUser user, FailedAct failed) {
        return Card.text("That did not work; it is noted (" + failed.id() + ").");
    }

    /// Validates a submitted form: one sentence per invalid field, by field name. Fast and without side
    /// effects, so that an adapter can call it before it accepts the form.
    default Map<String, String> faults(UserAction.Pressed form) {
        return Map.of();
    }

    /// A tip for a person who did not ask for it, ordered by somebody else, for example by a workflow.
    default RequestedTip requestTip(PlatformUser receiver, String about) {
        return new RequestedTip.Withheld("no tips here");
    }

    /// Answers a message to the bot in a public channel: nothing personal is shown and nothing is stored.
    ///
    /// @param otherwise the language if the asker is unknown
    default Card answerInPublic(PlatformUser asker, Language otherwise, String text) {
        return Card.text("no tips here");
    }

    /// Tips that match a search and can be shown to others, best match first.
    default List<SearchResult> searchTips(PlatformUser asker, Language otherwise, String about, int most) {
        return List.of();
    }

    /// The asker's own reflections that match a search, newest first, for sharing.
    ///
    /// @param about part of the reflection's text
    default List<SearchResult> searchReflections(PlatformUser asker, String about, int most) {
        return List.of();
    }

    /// The content of the user's home page; empty if there is nothing to show.
    default Optional<Card> home(PlatformUser user) {
        return Optional.empty();
    }

    /// Whether the home page may show what is out of date: the user has opened it, or everything of theirs is deleted.
    default boolean homeNeedsUpdate(PlatformUser user) {
        return false;
    }

    /// The card of a delivery to the user as its state is now; empty if it is not theirs, or its card never changes.
    default Optional<Card> currentCard(PlatformUser user, Delivery.Id id) {
        return Optional.empty();
    }

    /// The same for several deliveries; those without such a card are missing.
    default Map<Delivery.Id, Card> currentCards(PlatformUser user, Set<Delivery.Id> ids) {
        return ids.stream()
                .flatMap(id -> currentCard(user, id).map(card -> Map.entry(id, card)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A card of an answer has become this message.
    default void sent(PlatformUser user, MessageRef message, Card card) {}

    /// Whether the user is an admin of their workspace.
    default boolean isAdmin(PlatformUser user) {
        return false;
    }

    /// How a message of this user is understood; empty if the user is not known.
    default Optional<MessageIntent> meaning(PlatformUser from, String text) {
        return Optional.empty();
    }

    /// The files that members can download.
    default MemberFiles files() {
        return MemberFiles.NONE;
    }
}
