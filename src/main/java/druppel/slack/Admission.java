package druppel.slack;

import druppel.chat.InboxProcessor;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.slack.Verdict.Answered;
import druppel.slack.Verdict.Refusal;
import druppel.slack.Verdict.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Admits what Slack has sent, whichever way it came: each event once, stored before it goes on and
/// is acknowledged.
///
/// @param understood whether what stands behind can read a body
record Admission(InboxProcessor inbox, Predicate<String> understood, Corrections corrections) {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    /// Judges a body that is proven to be Slack's.
    Verdict admit(byte[] body, Proof proof) {
        return text(body)
                .map(text -> admit(text, proof))
                .orElseGet(() -> new Refused(Refusal.UNREADABLE));
    }

    private Verdict admit(String body, Proof proof) {
        return switch (SlackBody.read(body)) {
            case SlackBody.Broken() -> new Refused(Refusal.UNREADABLE);
            case SlackBody.Ignored() -> Answered.EMPTY;
            case SlackBody.Verification(String challenge) -> Answered.plain(challenge);
            case SlackBody.Event event -> take(event, body, proof);
        };
    }

    private Verdict take(SlackBody.Event event, String body, Proof proof) {
        return understood.test(body) ? judged(event, body, proof) : new Refused(Refusal.UNREADABLE);
    }

    /// A form with faults goes back as if it had not come; where the rows cannot be asked or
    /// written, Slack says so to whoever sent a form, and sends everything else again.
    private Verdict judged(SlackBody.Event event, String body, Proof proof) {
        try {
            Optional<String> faults = corrections.of(event);
            return faults.isPresent()
                    ? Answered.json(faults.get())
                    : received(stored(event, body, proof), event, body, proof);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A Slack event could not be stored; Slack is asked to send it again");
            return new Refused(Refusal.NOT_STORED);
        }
    }

    private static Verdict received(
            InboxRepository.Receipt receipt, SlackBody.Event event, String body, Proof proof) {
        return switch (receipt) {
            case NEW -> new Verdict.Stored(event, body);
            case REPEATED -> Answered.EMPTY;
            // the same without Slack's word for it is somebody else's
            case REPLAYED -> proof.repeated() ? Answered.EMPTY : new Refused(Refusal.REPLAYED);
        };
    }

    private InboxRepository.Receipt stored(SlackBody.Event event, String body, Proof proof) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return inbox.receive(
                new InboxRepository.Event(Platform.SLACK, event.key(), event.kind(), bytes), proof.value());
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
