package druppel.slack;

import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.RetryOnce;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a workflow how a step ended. That may be said twice, so what got no answer is said again.
///
/// The token that came with the step is used first; where Slack will not have it any more, the
/// bot's own.
record Completion(WebApi slack, RetryOnce retryOnce) {
    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    void done(Step step, Map<String, String> outputs) {
        tell(
                step,
                methods ->
                        methods.functionsCompleteSuccess(request ->
                                request.functionExecutionId(step.execution()).outputs(outputs)));
    }

    /// @param why a sentence for whoever made the workflow
    void failed(Step step, String why) {
        tell(
                step,
                methods ->
                        methods.functionsCompleteError(request ->
                                request.functionExecutionId(step.execution()).error(why)));
    }

    private <T extends SlackApiTextResponse> void tell(Step step, SlackCall<T> call) {
        SendOutcome outcome = retryOnce.trying(() -> once(step, call));
        for (Duration pause : PAUSES) {
            if (outcome instanceof SendOutcome.Unknown) {
                retryOnce.sleeper().pause(pause);
                outcome = once(step, call);
            }
        }
        note(step, outcome);
    }

    private <T extends SlackApiTextResponse> SendOutcome once(Step step, SlackCall<T> call) {
        return step.token()
                .map(token -> given(step, token, call))
                .filter(outcome -> !(outcome instanceof SendOutcome.Refused))
                .filter(outcome -> !(outcome instanceof SendOutcome.Closed))
                .orElseGet(() -> slack.outcome(step.receiver().at(), call, told -> heard(step)));
    }

    private <T extends SlackApiTextResponse> SendOutcome given(
            Step step, String token, SlackCall<T> call) {
        return call.outcome(slack.slack().methods(token), told -> heard(step), slack.clock());
    }

    private static SendOutcome heard(Step step) {
        return new SendOutcome.Sent(new MessageRef(step.execution(), "ended"));
    }

    private static void note(Step step, SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("execution", step.execution())
                    .addKeyValue("outcome", outcome)
                    .log("A workflow could not be told how its step ended; it waits in vain");
        }
    }
}
