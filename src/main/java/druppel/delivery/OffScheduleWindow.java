package druppel.delivery;

import druppel.domain.calendar.DeliveryWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.WorkingHours;
import druppel.domain.member.Member;
import druppel.persistence.DeliveryRepository.Plan;
import druppel.persistence.DeliveryRepository.Wanted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When an invitation goes out, and whatever else is of no day: at once within working hours, or
/// else within an hour after they begin again, spread, so that members' nudges have room beside a
/// whole channel's invitations.
public final class OffScheduleWindow {
    private static final int HOUR = 3_600;

    private OffScheduleWindow() {}

    public static Plan plan(Member member, Instant now) {
        ZoneId zone = member.settings().zoneOrUtc();
        Instant at = moment(member, now);
        Wanted wanted = new Wanted(
                member.id(), at.atZone(zone).toLocalDate(), MessageKind.INVITATION, false, Optional.empty(), at);
        return new Plan(wanted, at);
    }

    /// When it may go, where that is not now.
    static Optional<Instant> later(DueMessage due, Instant now) {
        return Optional.of(due)
                .filter(one -> waits(one, now))
                .map(one -> moment(one.member(), now))
                .filter(moment -> moment.isAfter(now));
    }

    /// Whom somebody meets waits as what is of no day does, once it is late.
    private static boolean waits(DueMessage due, Instant now) {
        MessageKind messageKind = due.message().messageKind();
        boolean late =
                !DeliveryWindow.open(due.message(), now, due.member().settings().zoneOrUtc());
        return messageKind.isOfNoDay() || (messageKind.isOfWeek() && late);
    }

    public static Instant moment(Member member, Instant now) {
        ZoneId zone = member.settings().zoneOrUtc();
        return WorkingHours.contain(now, zone)
                ? now
                : WorkingHours.nextOpening(now, zone).plusSeconds(member.id() % HOUR);
    }
}
