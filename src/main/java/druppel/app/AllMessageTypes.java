package druppel.app;

import druppel.chat.ContentLibrary;
import druppel.domain.calendar.MessageKind;

/// Creates the types of all messages that the bot sends by itself.
public record AllMessageTypes(ContentLibrary library, Choosing choosing) {

    /// The types, one for each kind.
    public static MessageTypes of(ContentLibrary library) {
        return new MessageTypes(new AllMessageTypes(library, new Choosing(library))::of);
    }

    private MessageType of(MessageKind messageKind) {
        return switch (messageKind) {
            case NUDGE -> new NudgeMessage(library, choosing);
            case FOLLOW_UP -> new FollowUpMessage(library, choosing);
            case LATER -> new SnoozedNudgeMessage(library, choosing);
            case RECAP -> new RecapMessage(library, choosing);
            case HARVEST -> new ReviewMessage(library);
            case SELF_CHECK -> new SelfCheckMessage(library);
            case BUDDY -> new BuddyMessage(new BuddyLetters(library, choosing)::introduction);
            case BUDDY_AWAY -> new BuddyMessage(new BuddyLetters(library, choosing)::away);
            case INVITATION -> new InvitationMessage(library);
            case ECHO -> new TeamSurveyMessage(new EchoLetters(library));
            case ECHO_RESULT -> new TeamSurveyResultMessage(new EchoLetters(library));
        };
    }
}
