package druppel.feature.admin;

import druppel.message.AdminTextKey;
import druppel.message.TextKey;

/// The reason why a person is not invited.
public enum NotInvitedReason {
    /// The person is a member, has left, or was invited before. Which of these it is stays private.
    KNOWN(AdminTextKey.LEFT_OUT_KNOWN),
    GUEST(AdminTextKey.LEFT_OUT_GUEST),
    BOT(AdminTextKey.LEFT_OUT_BOT),
    /// The account is deactivated or does not exist.
    GONE(AdminTextKey.LEFT_OUT_GONE);

    private final TextKey key;

    NotInvitedReason(TextKey key) {
        this.key = key;
    }

    TextKey phrase() {
        return key;
    }
}
