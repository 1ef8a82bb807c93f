package druppel.app;

import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;

/// An occasion on which the bot is about to speak to a member.
record Due(Member member, ScheduledMessage message) {
    static Due of(Member member) {
        return new Due(member, member.due().orElseThrow());
    }

    /// The same once so many nudges have had no word: where that is too many the bot draws back.
    Due after(int unanswered) {
        EngagementLevel engagementLevel = member.engagementLevel().after(unanswered);
        return new Due(member.with(engagementLevel), message);
    }

    static Due of(Member member, Delivery delivery) {
        return new Due(member, new ScheduledMessage(delivery.messageKind(), delivery.date(), delivery.dueAt()));
    }
}
