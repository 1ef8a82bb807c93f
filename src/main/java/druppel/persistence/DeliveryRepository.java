package druppel.persistence;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.DeliveryId;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was sent, or not, to whom for which day.
public interface DeliveryRepository {
    /// Why a delivery waits for its member's sake.
    String QUIET = "do not disturb";

    /// Why nothing is sent into a workspace that is closed.
    String CLOSED = "workspace closed";

    /// A delivery that is wanted: who, for which local date, what, and when it was due.
    record Wanted(
            long member,
            LocalDate date,
            MessageKind messageKind,
            boolean scheduled,
            Optional<String> nudge,
            Instant dueAt) {}

    /// A delivery to be sent from a moment on.
    record Plan(Wanted wanted, Instant notBefore) {}

    /// Notes deliveries to be sent, in state `PLANNED`; nothing for those that are there already.
    void plan(List<Plan> plans);

    /// Claims what is planned in a workspace and may go now, in state `SENDING` until the lease
    /// ends, the longest waiting first.
    List<Delivery> take(Workspace workspace, Instant now, int limit, Instant leaseUntil);

    /// Claims a delivery in state `SENDING` until the lease ends; empty where that member, date and
    /// kind has one already.
    Optional<Delivery> claim(Wanted wanted, Instant leaseUntil);

    /// Notes a delivery that is not to be sent, with the reason; nothing where there is one
    /// already.
    void skip(Wanted wanted, String reason);

    /// Takes back what is planned of this kind for a member, with the reason; whether anything was.
    boolean withdraw(long member, MessageKind messageKind, String reason);

    /// A delivery that is there, and where.
    record Arrival(Delivery delivery, MessageRef ref, Instant at) {}

    /// Ends claims whose messages have arrived; gives those that were noted. Where the fence is no
    /// longer the newest nothing is written.
    Set<DeliveryId> arrived(List<Arrival> arrivals);

    /// The same for one; `false` where nothing was written.
    default boolean sent(Delivery delivery, MessageRef ref, Instant at) {
        return !arrived(List.of(new Arrival(delivery, ref, at))).isEmpty();
    }

    /// Ends a claim in another state or gives it back, with the reason or code; `false` as for
    /// `sent`.
    ///
    /// @param notBefore when an open delivery may be taken up again; of no matter for one that is
    ///   at its end
    boolean end(Delivery delivery, Delivery.State state, String reason, Instant notBefore);

    /// Deliveries whose fate has to be looked into now: `UNKNOWN`, or `SENDING` past their lease;
    /// the longest waiting of each workspace in which nobody else sends.
    List<Delivery> unanswered(String sender, Instant now, int perWorkspace);

    /// To whom the next scheduled deliveries that are planned in a workspace go, the first first.
    List<PlatformUser> next(Workspace workspace, int limit);

    /// What waits for a member's sake may go now.
    void hasten(long member, Instant now);

    /// Since when the oldest planned delivery of each workspace that has any has been due; one that
    /// waits for its member's sake or for its workspace does not count.
    Map<Workspace, Instant> oldest();

    Optional<Delivery> find(DeliveryId id);

    Optional<Delivery> on(long member, LocalDate date, MessageKind messageKind);

    /// What these members have of a kind for a date, by member.
    Map<Long, Delivery> each(MessageKind messageKind, Collection<Long> members, LocalDate date);

    /// How many nudges have arrived at each of these members since they last said a word; nothing
    /// for who has had none.
    ///
    /// @param from a date before which none of those lies
    Map<Long, Integer> sinceHeard(Collection<Long> members, LocalDate from);

    /// When the next of what is planned may go.
    Optional<Instant> nextPlanned();

    /// Whether a member was sent anything of a kind for a date from one on, before another.
    boolean any(long member, MessageKind messageKind, LocalDate from, LocalDate before);

    /// The date of the oldest of so many nudges of the rhythm that came before a date.
    Optional<LocalDate> oldestNudge(long member, LocalDate before, int many);

    /// The newest nudge sent to a member for a date not before this one.
    Optional<Delivery> newestNudge(long member, LocalDate from);

    /// The delivery that a message carries.
    Optional<Delivery> carriedBy(long member, MessageRef message);

    /// Gives a delivery another nudge.
    void carry(DeliveryId id, String nudge);
}
