package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.pairing.PairingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A scheduled message that is due to a member.
public record DueMessage(Member member, ScheduledMessage message) {

    static DueMessage of(Member member) {
        return new DueMessage(member, member.due().orElseThrow());
    }

    static DueMessage of(Member member, Delivery delivery) {
        return new DueMessage(member, new ScheduledMessage(delivery.messageKind(), delivery.date(), delivery.dueAt()));
    }

    /// A copy for a member with this many unanswered nudges in a row; too many reduce the nudge frequency.
    DueMessage after(int unanswered) {
        return new DueMessage(member.with(member.engagementLevel().after(unanswered)), message);
    }

    /// The reason to skip that holds for messages of every kind: too late, or the member is on a break or has a day
    /// off.
    Optional<String> skip(Instant now) {
        if (late(now)) {
            return Optional.of("outage");
        }
        if (member.settings().pauses().cover(message.date())) {
            return Optional.of("paused");
        }
        return dayOff() ? Optional.of("day off") : Optional.empty();
    }

    /// Whether the company has taken the date off since the message was planned.
    private boolean dayOff() {
        MessageKind kind = message.messageKind();
        return !kind.isOfNoDay()
                && !kind.isOfWeek()
                && member.settings().holidayPreference().companyDaysOff().isHoliday(message.date());
    }

    /// Whether it is too late to send: never for messages that are not tied to a date, and only after the
    /// week for those that are tied to a week.
    boolean late(Instant now) {
        MessageKind kind = message.messageKind();
        if (kind.isOfWeek()) {
            LocalDate today = member.today(now);
            return !PairingWeek.monday(today).equals(PairingWeek.monday(message.date()));
        }
        return !kind.isOfNoDay() && missed(now);
    }

    /// The start of the working hours that it waits for; empty if it may be sent now. Only messages that are not
    /// tied to a date wait, and late ones that are tied to a week, such as a buddy introduction.
    Optional<Instant> opening(Instant now) {
        MessageKind kind = message.messageKind();
        return kind.isOfNoDay() || (kind.isOfWeek() && missed(now))
                ? Optional.of(OffScheduleWindow.moment(member, now)).filter(moment -> moment.isAfter(now))
                : Optional.empty();
    }

    private boolean missed(Instant now) {
        return !message.inWindow(now, member.settings().zoneOrUtc());
    }
}
