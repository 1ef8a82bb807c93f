package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.MessageType;
import druppel.domain.calendar.MessageKind;
import druppel.feature.buddies.BuddyMessages;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.teamfeedback.TeamSurveyMessages;

/// Factory of the types of all scheduled messages.
public record AllMessageTypes(ContentLibrary library, NudgeSelector selector) {

    /// Creates the types, one for each kind.
    public static MessageType.Registry of(ContentLibrary library) {
        return new MessageType.Registry(new AllMessageTypes(library, new NudgeSelector(library))::of);
    }

    private MessageType of(MessageKind messageKind) {
        return switch (messageKind) {
            case NUDGE -> new NudgeMessage(library, selector);
            case FOLLOW_UP -> new FollowUpMessage(library, selector);
            case LATER -> new SnoozedNudgeMessage(library, selector);
            case RECAP -> new RecapMessage(library, selector);
            case HARVEST -> new ReviewMessage(library);
            case SELF_CHECK -> new SelfCheckMessage(library);
            case BUDDY -> new BuddyMessage(new BuddyMessages(library, selector), false);
            case BUDDY_AWAY -> new BuddyMessage(new BuddyMessages(library, selector), true);
            case INVITATION -> new InvitationMessage(library);
            case ECHO -> new TeamSurveyMessage(new TeamSurveyMessages(library));
            case ECHO_RESULT -> new TeamSurveyResultMessage(new TeamSurveyMessages(library));
        };
    }
}
