package druppel.delivery;

import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;

/// A scheduled message that is due to a member.
public record DueMessage(Member member, ScheduledMessage message) {
    static DueMessage of(Member member) {
        return new DueMessage(member, member.due().orElseThrow());
    }

    /// A copy for a member with this many unanswered nudges in a row; too many reduce the nudge frequency.
    DueMessage after(int unanswered) {
        EngagementLevel engagementLevel = member.engagementLevel().after(unanswered);
        return new DueMessage(member.with(engagementLevel), message);
    }

    static DueMessage of(Member member, Delivery delivery) {
        return new DueMessage(member, new ScheduledMessage(delivery.messageKind(), delivery.date(), delivery.dueAt()));
    }
}
