package druppel.platform.slack.inbound;

import druppel.chat.ChatService;
import druppel.chat.UserAction;
import druppel.chat.intake.EventIntake;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Slack intake, for HTTP and Socket Mode alike: parses a body that is proven to come from Slack, and stores its event
/// once before it is acknowledged and processed.
public record SlackIntake(EventIntake eventIntake, SlackApp slackApp, ChatService chatService, InstantSource clock) {
    /// The largest body that Slack would send, in bytes.
    public static final int LONGEST = 1 << 20;

    private static final IntakeResult UNREADABLE = IntakeResult.rejected(400);

    /// Dispatch of an event by Bolt; empty if Bolt cannot read the body.
    private interface Dispatcher {
        Optional<Runnable> dispatch(SlackPayload.Event event, String body);
    }

    /// Accepts a body that came over a socket.
    public IntakeResult accept(byte[] body, EventIntake.Proof proof) {
        return accept(body, proof, slackApp::dispatch);
    }

    /// Accepts the body of a request, whose response Bolt writes once the event is stored.
    public IntakeResult accept(byte[] body, EventIntake.Proof proof, HttpServletResponse response) {
        return accept(body, proof, (event, text) -> slackApp.dispatch(event, text, response));
    }

    private IntakeResult accept(byte[] body, EventIntake.Proof proof, Dispatcher dispatcher) {
        return text(body).map(text -> accept(text, body, proof, dispatcher)).orElse(UNREADABLE);
    }

    private IntakeResult accept(String text, byte[] body, EventIntake.Proof proof, Dispatcher dispatcher) {
        return switch (SlackPayload.read(text, clock.instant())) {
            case SlackPayload.Malformed() -> UNREADABLE;
            case SlackPayload.Ignored() -> IntakeResult.ACCEPTED;
            case SlackPayload.Verification(String challenge) -> IntakeResult.answered("text/plain", challenge);
            case SlackPayload.Event event ->
                dispatcher
                        .dispatch(event, text)
                        .map(work -> accept(event, work, body, proof))
                        .orElse(UNREADABLE);
        };
    }

    private IntakeResult accept(SlackPayload.Event event, Runnable work, byte[] body, EventIntake.Proof proof) {
        return eventIntake.accept(
                new InboxRepository.Event(
                        Platform.SLACK,
                        event.key(),
                        event.kind(),
                        event.slackEvent().person(),
                        body),
                proof,
                () -> correction(event),
                () -> IntakeResult.stored(work),
                () -> IntakeResult.ACCEPTED);
    }

    /// The errors to show at the fields of a submitted modal; empty if there are none.
    private Optional<IntakeResult> correction(SlackPayload.Event event) {
        return event.submitted()
                        && event.slackEvent() instanceof SlackAction slackAction
                        && slackAction.action() instanceof UserAction.Pressed form
                ? Optional.of(chatService.faults(form))
                        .filter(faults -> !faults.isEmpty())
                        .map(SlackIntake::errors)
                : Optional.empty();
    }

    /// Errors are keyed by block id, which equals the field name.
    private static IntakeResult errors(Map<String, String> faults) {
        Map<String, Object> errors = Map.of("response_action", "errors", "errors", faults);
        return IntakeResult.answered("application/json", JsonMapper.shared().writeValueAsString(errors));
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
