package druppel.persistence.delivery;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Queue of deliveries: planned, claimed under a lease and a fence, and finished or reconciled.
public interface DeliveryQueueRepository {
    /// Reason of a delivery that waits until do-not-disturb ends.
    String DO_NOT_DISTURB = "do not disturb";

    /// Reason of a delivery into a suspended workspace.
    String SUSPENDED = "workspace closed";

    /// Requested delivery: its member, local date, kind and due time.
    record DeliveryRequest(
            long member,
            LocalDate date,
            MessageKind messageKind,
            boolean scheduled,
            Optional<String> nudge,
            Instant dueAt) {}

    /// Delivery planned for sending, not before a given moment.
    record Plan(DeliveryRequest wanted, Instant notBefore) {}

    /// Stores planned deliveries in state `PLANNED`, or `UNKNOWN` if they may have been sent before the database went
    /// back in time; those that exist already are left as they are.
    void plan(List<Plan> plans);

    /// All deliveries in state `PLANNED`.
    List<Delivery> planned();

    /// Claims planned deliveries of a workspace that may be sent now, longest waiting first, in state `SENDING`
    /// until the lease ends.
    List<Delivery> claimPlanned(Workspace workspace, Instant now, int limit, Instant leaseUntil);

    /// Creates and claims a delivery in state `SENDING` until the lease ends; empty if that member, date and kind
    /// has one already.
    Optional<Delivery> claim(DeliveryRequest wanted, Instant leaseUntil);

    /// Stores a skipped delivery with the reason; does nothing if it exists already.
    void skip(DeliveryRequest wanted, String reason);

    /// Withdraws the planned deliveries of this kind for a member, with the reason; `false` if there were none.
    boolean withdraw(long member, MessageKind messageKind, String reason);

    /// Delivery whose message has arrived, with the message and the time.
    record Arrival(Delivery delivery, MessageRef ref, Instant at) {}

    /// Completes claims whose messages have arrived; returns those that were recorded. Claims with an outdated
    /// fence are ignored.
    Set<Delivery.Id> recordSent(List<Arrival> arrivals);

    /// Ends a claim in another state, or releases it, with the reason or error code; `false` if its fence was
    /// outdated.
    ///
    /// @param notBefore when an open delivery may be claimed again; ignored in a final state
    boolean finish(Delivery delivery, Delivery.State state, String reason, Instant notBefore);

    /// Deliveries to reconcile now: `UNKNOWN`, or `SENDING` past their lease; the longest waiting of each
    /// workspace in which no other process sends.
    List<Delivery> toReconcile(String sender, Instant now, int perWorkspace);

    /// The recipients of the next planned deliveries of a workspace, in the order of sending.
    List<PlatformUser> nextRecipients(Workspace workspace, int limit);

    /// Releases the deliveries of a member that wait for the end of do-not-disturb.
    void endDoNotDisturb(long member, Instant now);

    /// The due time of the oldest planned delivery of each workspace; deliveries that wait for do-not-disturb or
    /// for their workspace do not count.
    Map<Workspace, Instant> oldestDueTimes();

    /// The time at which the next planned delivery may be sent.
    Optional<Instant> nextPlanned();
}
