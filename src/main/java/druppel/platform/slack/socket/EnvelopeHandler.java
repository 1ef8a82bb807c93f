package druppel.platform.slack.socket;

import druppel.chat.Telemetry;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.platform.slack.inbound.SlackIntake;
import java.time.Duration;
import java.util.function.Consumer;

/// Envelope handler: accepts Socket Mode envelopes like HTTP requests: store, acknowledge, process. A rejected
/// envelope is not acknowledged: Slack sends it again, and finally notifies the app's owner.
public record EnvelopeHandler(SlackIntake slackIntake, Telemetry telemetry) {
    void handle(SocketMessage.Envelope envelope, Consumer<String> acknowledge) {
        long arrived = System.nanoTime();
        IntakeResult result = slackIntake.accept(envelope.bytes(), envelope.proof());
        if (result.accepted()) {
            acknowledge.accept(envelope.acknowledgement(result));
            telemetry.acknowledged(Platform.SLACK, Duration.ofNanos(System.nanoTime() - arrived));
            result.work().run();
        }
    }
}
