package druppel.teams;

import druppel.chat.PlatformEvent;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;

/// What an activity is about.
sealed interface Matter {

    /// What somebody did in the conversation between them and the bot.
    ///
    /// @param sender what Teams tells of them along with it
    record Act(UserAction action, Place place, Sender sender) implements Matter {

        /// How they are reached from here on.
        ContactInfo contact() {
            return sender.contact(place);
        }
    }

    /// What somebody did in a window of their own, wherever they were.
    record Beside(UserAction.Pressed incoming, Sender sender) implements Matter {}

    /// What somebody said to the bot where others read along; empty where it has just been let in.
    record Aloud(PlatformUser asker, Language language, String text, Place place) implements Matter {}

    /// Somebody has sent the bot away.
    record Gone(PlatformEvent.Parted notice) implements Matter {}
}
