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

/// Rate limit retry: repeats a call after the pauses that Slack asks for, a minute in total at most.
final class RateLimitRetry {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MethodsClient slack;
    private final InstantSource clock;
    private Duration left = LONGEST;

    RateLimitRetry(MethodsClient slack, InstantSource clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /// The response, successful or not; empty if there is none.
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
        // counts each pause a second longer, so that pauses of zero cannot repeat endlessly
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
