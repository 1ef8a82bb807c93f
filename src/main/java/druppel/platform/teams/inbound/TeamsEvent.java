package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.ConversationRef;
import java.util.Optional;

/// A parsed activity.
public sealed interface TeamsEvent {
    /// Whose event it is.
    default Optional<PlatformUser> person() {
        return switch (this) {
            case MemberAction acted -> Optional.of(acted.action().from());
            case FormSubmission submitted -> Optional.of(submitted.action().from());
            case GroupMessage message -> Optional.of(message.asker());
            case AppRemoval removal -> removal.notice().person();
        };
    }

    /// An action of a member in the personal conversation.
    ///
    /// @param sender the sender with the profile that Teams includes
    record MemberAction(UserAction action, ConversationRef conversationRef, Sender sender) implements TeamsEvent {

        /// The contact information for later messages.
        public ContactInfo contact() {
            return sender.contact(conversationRef);
        }
    }

    /// An action in a task module, which can be opened anywhere in Teams.
    record FormSubmission(UserAction.Pressed action, Sender sender) implements TeamsEvent {}

    /// A message to the bot in a group conversation; empty if the bot was just added to it.
    record GroupMessage(PlatformUser asker, Language language, String text, ConversationRef conversationRef)
            implements TeamsEvent {}

    /// A member removed the app.
    record AppRemoval(PlatformEvent.Removed notice) implements TeamsEvent {}
}
