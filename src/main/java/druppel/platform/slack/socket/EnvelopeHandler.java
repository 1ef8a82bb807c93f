package druppel.platform.slack.socket;

import druppel.chat.Telemetry;
import druppel.domain.member.Platform;
import druppel.platform.slack.inbound.EventIntake;
import druppel.platform.slack.inbound.IntakeResult;
import druppel.platform.slack.inbound.SlackPayload;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Envelope handler: admits Socket Mode envelopes like HTTP requests: store, acknowledge, process. A rejected
/// envelope is not acknowledged.
///
/// @param work processes the stored event and its body
public record EnvelopeHandler(
        EventIntake eventIntake, BiConsumer<SlackPayload.Event, String> work, Telemetry telemetry) {

    void take(SocketMessage.Envelope envelope, Consumer<String> acknowledge) {
        long arrived = System.nanoTime();
        switch (eventIntake.admit(envelope.bytes(), envelope.proof())) {
            case IntakeResult.Refused _ -> {
                // Slack sends it again, and finally notifies the app's owner
            }
            case IntakeResult.Answered answered -> {
                acknowledge.accept(envelope.acknowledgement(answered));
                tell(arrived);
            }
            case IntakeResult.Stored(SlackPayload.Event event, String body) -> {
                acknowledge.accept(envelope.acknowledgement(IntakeResult.Answered.EMPTY));
                tell(arrived);
                work.accept(event, body);
            }
        }
    }

    private void tell(long arrived) {
        telemetry.acknowledged(Platform.SLACK, Duration.ofNanos(System.nanoTime() - arrived));
    }
}
