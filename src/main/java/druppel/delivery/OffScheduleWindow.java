package druppel.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.WorkingHours;
import druppel.domain.member.Member;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Send window of messages that are not tied to a date, such as invitations: immediately during working
/// hours, otherwise within an hour after the next working hours begin, spread out so that a channel's
/// invitations leave room for nudges.
public final class OffScheduleWindow {
    private static final int HOUR = 3_600;

    private OffScheduleWindow() {}

    public static Plan plan(Member member, Instant now) {
        ZoneId zone = member.settings().zoneOrUtc();
        Instant at = moment(member, now);
        DeliveryRequest wanted = new DeliveryRequest(
                member.id(), at.atZone(zone).toLocalDate(), MessageKind.INVITATION, false, Optional.empty(), at);
        return new Plan(wanted, at);
    }

    public static Instant moment(Member member, Instant now) {
        ZoneId zone = member.settings().zoneOrUtc();
        return WorkingHours.contain(now, zone)
                ? now
                : WorkingHours.nextOpening(now, zone).plusSeconds(member.id() % HOUR);
    }
}
