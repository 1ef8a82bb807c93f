package druppel.slack;

import druppel.chat.Telemetry;
import druppel.domain.member.Platform;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Has envelopes admitted as HTTP's requests are: stored, then acknowledged, then worked on. One
/// that is not taken is not acknowledged.
///
/// @param work is given the stored event and its body
record Envelopes(
        Admission admission, BiConsumer<SlackBody.Event, String> work, Telemetry telemetry) {

    void take(SocketMessage.Envelope envelope, Consumer<String> acknowledge) {
        long arrived = System.nanoTime();
        switch (admission.admit(envelope.bytes(), envelope.proof())) {
            case Verdict.Refused _ -> {
                // Slack sends it again, and says so to the app's owner in the end
            }
            case Verdict.Answered answered -> {
                acknowledge.accept(envelope.acknowledgement(answered));
                tell(arrived);
            }
            case Verdict.Stored(SlackBody.Event event, String body) -> {
                acknowledge.accept(envelope.acknowledgement(Verdict.Answered.EMPTY));
                tell(arrived);
                work.accept(event, body);
            }
        }
    }

    private void tell(long arrived) {
        telemetry.acknowledged(Platform.SLACK, Duration.ofNanos(System.nanoTime() - arrived));
    }
}
