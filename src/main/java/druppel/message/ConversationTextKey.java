package druppel.message;

/// Keys of the texts that answer sentences that are no exact command.
public enum ConversationTextKey implements TextKey {
    SAID_NOT_TODAY,
    SAID_WHAT,
    OFFER_PAUSE,
    OFFER_STOP,
    OFFER_START,
    OFFER_BUDDY,
    OFFER_ECHO,
    OFFER_SHARE,
    OFFER_FORGET,
    ANSWER_PRIVACY,
    ANSWER_ABOUT,
    ANSWER_GREETING,
    ANSWER_THANKS,
    ANSWER_SMALL_TALK,
    BUTTON_ANOTHER,
    BUTTON_NOT_FOR_ME,
    BUTTON_LATER,
    BUTTON_UNDO,
    NO_COMMAND
}
