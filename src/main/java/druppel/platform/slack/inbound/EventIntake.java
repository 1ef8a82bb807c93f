package druppel.platform.slack.inbound;

import druppel.chat.InboxProcessor;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.slack.inbound.IntakeResult.Answered;
import druppel.platform.slack.inbound.IntakeResult.Refusal;
import druppel.platform.slack.inbound.IntakeResult.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Event intake for HTTP and Socket Mode: deduplicates each event and stores it before it is acknowledged and
/// processed.
///
/// @param understood whether the app can read a body
public record EventIntake(InboxProcessor inbox, Predicate<String> understood, FormValidation formValidation) {
    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

    /// Decides what happens to a body that is proven to come from Slack.
    public IntakeResult admit(byte[] body, RequestProof requestProof) {
        return text(body).map(text -> admit(text, requestProof)).orElseGet(() -> new Refused(Refusal.UNREADABLE));
    }

    private IntakeResult admit(String body, RequestProof requestProof) {
        return switch (SlackPayload.read(body)) {
            case SlackPayload.Broken() -> new Refused(Refusal.UNREADABLE);
            case SlackPayload.Ignored() -> Answered.EMPTY;
            case SlackPayload.Verification(String challenge) -> Answered.plain(challenge);
            case SlackPayload.Event event -> take(event, body, requestProof);
        };
    }

    private IntakeResult take(SlackPayload.Event event, String body, RequestProof requestProof) {
        return understood.test(body) ? judged(event, body, requestProof) : new Refused(Refusal.UNREADABLE);
    }

    /// An invalid form is returned without being stored. If the database is unavailable, Slack shows an error
    /// to the sender of a form and sends everything else again.
    private IntakeResult judged(SlackPayload.Event event, String body, RequestProof requestProof) {
        try {
            Optional<String> faults = formValidation.of(event);
            return faults.isPresent()
                    ? Answered.json(faults.get())
                    : received(stored(event, body, requestProof), event, body, requestProof);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Cannot store a Slack event; Slack will send it again");
            return new Refused(Refusal.NOT_STORED);
        }
    }

    private static IntakeResult received(
            InboxRepository.Receipt receipt, SlackPayload.Event event, String body, RequestProof requestProof) {
        return switch (receipt) {
            case NEW -> new IntakeResult.Stored(event, body);
            case REPEATED -> Answered.EMPTY;
            // the same proof without Slack's retry header is a replay by someone else
            case REPLAYED -> requestProof.repeated() ? Answered.EMPTY : new Refused(Refusal.REPLAYED);
        };
    }

    private InboxRepository.Receipt stored(SlackPayload.Event event, String body, RequestProof requestProof) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return inbox.receive(
                new InboxRepository.Event(Platform.SLACK, event.key(), event.kind(), bytes), requestProof.value());
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
