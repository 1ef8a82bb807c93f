package druppel.app;

import druppel.core.calendar.Occasion;
import druppel.core.calendar.Presence;

/// An occasion on which the bot is about to speak to a member.
record Due(Member member, Occasion occasion) {
    static Due of(Member member) {
        return new Due(member, member.due().orElseThrow());
    }

    /// The same once so many nudges have had no word: where that is too many the bot draws back.
    Due after(int unanswered) {
        Presence presence = member.presence().after(unanswered);
        return new Due(member.with(presence), occasion);
    }

    static Due of(Member member, Delivery delivery) {
        return new Due(member, new Occasion(delivery.kind(), delivery.date(), delivery.dueAt()));
    }
}
