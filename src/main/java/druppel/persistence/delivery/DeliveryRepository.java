package druppel.persistence.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Repository of deliveries: what was sent or skipped, for which member and date.
public interface DeliveryRepository {
    Optional<Delivery> find(Delivery.Id id);

    Optional<Delivery> on(long member, LocalDate date, MessageKind messageKind);

    /// The deliveries of this kind and date, by member.
    Map<Long, Delivery> byMember(MessageKind messageKind, Collection<Long> members, LocalDate date);

    /// The number of nudges that arrived at each member since their last reply; members without any are left out.
    ///
    /// @param from a date that none of those nudges is older than
    Map<Long, Integer> unansweredNudges(Collection<Long> members, LocalDate from);

    /// The date of the newest scheduled nudge sent to each member before a date, where that date was not practised and
    /// an earlier one was. Others are left out: no streak of theirs can have ended there.
    ///
    /// @param from how far back nudges and practice are looked for
    Map<Long, LocalDate> unpractisedNudges(Collection<Long> members, LocalDate from, LocalDate before);

    /// Whether a member was sent a message of a kind for a date in this range, the end excluded.
    boolean wasSent(long member, MessageKind messageKind, LocalDate from, LocalDate before);

    /// The messages of a kind that were sent to a member for dates in this range, oldest first, both ends included.
    List<Delivery> sent(long member, MessageKind messageKind, LocalDate from, LocalDate to);

    /// The date of the oldest of the last `many` scheduled nudges before a date.
    Optional<LocalDate> oldestNudge(long member, LocalDate before, int many);

    /// The deliveries of a date, whatever their kind and state.
    List<Delivery> onDate(long member, LocalDate date);

    /// The newest nudge sent to a member for a date in this range, both ends included.
    default Optional<Delivery> newestNudge(long member, LocalDate from, LocalDate to) {
        return newestNudge(member, from, to, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    /// The same among those that were due before a moment.
    Optional<Delivery> newestNudge(long member, LocalDate from, LocalDate to, Instant dueBefore);

    /// The delivery of a message.
    Optional<Delivery> ofMessage(long member, MessageRef message);

    /// Replaces the nudge of a delivery.
    void replaceNudge(Delivery.Id id, String nudge);

    /// Takes the nudges sent on some dates out of the member's schedule, both ends included: their days are excused,
    /// and practice on them is extra.
    void unschedule(long member, LocalDate from, LocalDate to);
}
