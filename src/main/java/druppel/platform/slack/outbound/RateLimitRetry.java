package druppel.platform.slack.outbound;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.SendOutcome;
import druppel.platform.slack.api.SlackCall;
import druppel.platform.slack.api.SlackErrors;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Asks Slack again after the pauses that it wants, as long as they come to no more than a minute.
final class RateLimitRetry {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MethodsClient slack;
    private final InstantSource clock;
    private Duration left = LONGEST;

    RateLimitRetry(MethodsClient slack, InstantSource clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /// The answer, good or bad; empty where there is none to be had.
    <T extends SlackApiTextResponse> Optional<T> answer(SlackCall<T> call) {
        while (true) {
            try {
                return Optional.of(call.send(slack));
            } catch (SlackApiException failure) {
                if (!waited(failure)) {
                    return Optional.empty();
                }
            } catch (IOException | RuntimeException silence) {
                return Optional.empty();
            }
        }
    }

    private boolean waited(SlackApiException failure) {
        Instant now = clock.instant();
        return SlackErrors.status(failure, now) instanceof SendOutcome.Throttled(Instant until)
                && waited(Duration.between(now, until));
    }

    private boolean waited(Duration pause) {
        // a pause of nothing is one all the same, or Slack could keep us here for ever
        left = left.minus(pause).minusSeconds(1);
        if (left.isNegative()) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
