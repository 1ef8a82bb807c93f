package druppel.delivery;

import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;

/// An occasion on which the bot is about to speak to a member.
public record DueMessage(Member member, ScheduledMessage message) {
    static DueMessage of(Member member) {
        return new DueMessage(member, member.due().orElseThrow());
    }

    /// The same once so many nudges have had no word: where that is too many the bot draws back.
    DueMessage after(int unanswered) {
        EngagementLevel engagementLevel = member.engagementLevel().after(unanswered);
        return new DueMessage(member.with(engagementLevel), message);
    }

    static DueMessage of(Member member, Delivery delivery) {
        return new DueMessage(member, new ScheduledMessage(delivery.messageKind(), delivery.date(), delivery.dueAt()));
    }
}
