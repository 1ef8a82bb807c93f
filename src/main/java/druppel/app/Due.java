package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;

/// An occasion on which the bot is about to speak to a member.
record Due(Member member, Occasion occasion) {
    static Due of(Member member) {
        return new Due(member, member.due().orElseThrow());
    }

    /// Whether they are still somebody to be spoken to so: a member, or for an invitation somebody
    /// who has not answered.
    boolean wanted() {
        return occasion.kind() == Kind.INVITATION
                ? member.status() == Member.Status.MET
                : member.joined();
    }

    static Due of(Member member, Delivery delivery) {
        return new Due(member, new Occasion(delivery.kind(), delivery.date(), delivery.dueAt()));
    }
}
