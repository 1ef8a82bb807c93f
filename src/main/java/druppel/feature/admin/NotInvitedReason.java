package druppel.feature.admin;

import druppel.message.MemberTextKey;

/// Why somebody who was named is not invited.
public enum NotInvitedReason {
    /// A member, somebody who left, or somebody who was asked before: which of these is theirs to
    /// tell.
    KNOWN(MemberTextKey.LEFT_OUT_KNOWN),
    GUEST(MemberTextKey.LEFT_OUT_GUEST),
    BOT(MemberTextKey.LEFT_OUT_BOT),
    /// Deactivated, or not there.
    GONE(MemberTextKey.LEFT_OUT_GONE);

    private final MemberTextKey memberTextKey;

    NotInvitedReason(MemberTextKey memberTextKey) {
        this.memberTextKey = memberTextKey;
    }

    MemberTextKey phrase() {
        return memberTextKey;
    }
}
