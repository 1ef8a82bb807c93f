package druppel.chat.intake;

import druppel.persistence.InboxRepository;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Intake of authenticated events, the same for every platform, in two modes: an event is stored once and acknowledged,
/// and its work follows (`IntakeResult.stored`); or its reply is decided at once and is part of the response
/// (`PendingReply`).
///
/// If that fails, usually because the database is unavailable, the response is 503 and the platform has to send the
/// event again.
public record EventIntake(InboxProcessor inbox) {
    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
    private static final IntakeResult REPLAYED = IntakeResult.rejected(401);
    private static final IntakeResult UNAVAILABLE = IntakeResult.rejected(503);

    /// What authenticated a request, used to detect replays.
    ///
    /// @param value equal for two requests with the same content and signature
    /// @param retried whether the platform itself may have sent the same request again
    public record Proof(String value, boolean retried) {}

    /// Accepts an event once.
    ///
    /// @param correction the response to an invalid form, which is not stored; empty for everything else
    /// @param accepted the result after the event is stored
    /// @param repeated the result if the event was stored before
    public IntakeResult accept(
            InboxRepository.Event event,
            Proof proof,
            Supplier<Optional<IntakeResult>> correction,
            Supplier<IntakeResult> accepted,
            Supplier<IntakeResult> repeated) {
        return answer(() -> correction.get().orElseGet(() -> switch (inbox.receive(event, proof.value())) {
            case NEW -> accepted.get();
            case REPEATED -> repeated.get();
            // the same proof, and not by the platform: a replay by someone else
            case REPLAYED -> proof.retried() ? repeated.get() : REPLAYED;
        }));
    }

    /// Answers a request of which nothing is stored.
    public IntakeResult answer(Supplier<IntakeResult> answering) {
        try {
            return answering.get();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", reason(failure).getClass().getSimpleName())
                    .log("Cannot store or answer an event; the platform has to send it again");
            return UNAVAILABLE;
        }
    }

    private static Throwable reason(RuntimeException failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }
}
