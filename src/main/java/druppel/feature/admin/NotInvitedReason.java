package druppel.feature.admin;

import druppel.message.MemberTextKey;

/// The reason why a person is not invited.
public enum NotInvitedReason {
    /// The person is a member, has left, or was invited before. Which of these it is stays private.
    KNOWN(MemberTextKey.LEFT_OUT_KNOWN),
    GUEST(MemberTextKey.LEFT_OUT_GUEST),
    BOT(MemberTextKey.LEFT_OUT_BOT),
    /// The account is deactivated or does not exist.
    GONE(MemberTextKey.LEFT_OUT_GONE);

    private final MemberTextKey key;

    NotInvitedReason(MemberTextKey key) {
        this.key = key;
    }

    MemberTextKey phrase() {
        return key;
    }
}
