package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import druppel.platform.teams.api.ConversationRef;

/// What an activity is about.
public sealed interface TeamsEvent {

    /// What somebody did in the conversation between them and the bot.
    ///
    /// @param sender what Teams tells of them along with it
    record Act(UserAction action, ConversationRef conversationRef, Sender sender) implements TeamsEvent {

        /// How they are reached from here on.
        public ContactInfo contact() {
            return sender.contact(conversationRef);
        }
    }

    /// What somebody did in a window of their own, wherever they were.
    record Beside(UserAction.Pressed incoming, Sender sender) implements TeamsEvent {}

    /// What somebody said to the bot where others read along; empty where it has just been let in.
    record Aloud(PlatformUser asker, Language language, String text, ConversationRef conversationRef)
            implements TeamsEvent {}

    /// Somebody has sent the bot away.
    record Gone(PlatformEvent.Parted notice) implements TeamsEvent {}
}
