package druppel.platform.slack.workflow;

import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.SendOutcome;
import druppel.common.Backoff;
import druppel.common.Retry;
import druppel.common.Sleeper;
import druppel.domain.delivery.MessageRef;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.inbound.WorkflowStep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workflow completion: reports the result of a step to Slack. Reporting is idempotent, so it is repeated if no
/// response arrives.
///
/// Uses the workflow token of the step; if Slack rejects it, the bot token.
public record WorkflowCompletion(SlackApi slack) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkflowCompletion.class);
    private static final Retry RETRY = new Retry(3, Duration.ofMinutes(1), Sleeper.ASLEEP);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    void done(WorkflowStep workflowStep, Map<String, String> outputs) {
        tell(
                workflowStep,
                methods -> methods.functionsCompleteSuccess(request ->
                        request.functionExecutionId(workflowStep.execution()).outputs(outputs)));
    }

    /// @param why an error message for the author of the workflow
    void failed(WorkflowStep workflowStep, String why) {
        tell(
                workflowStep,
                methods -> methods.functionsCompleteError(request ->
                        request.functionExecutionId(workflowStep.execution()).error(why)));
    }

    private <T extends SlackApiTextResponse> void tell(WorkflowStep workflowStep, SlackApi.Call<T> call) {
        note(workflowStep, RETRY.run(() -> once(workflowStep, call), this::pause));
    }

    private Optional<Duration> pause(SendOutcome outcome, int failures) {
        return outcome instanceof SendOutcome.Unknown
                ? Optional.of(BACKOFF.after(failures))
                : outcome.pause(slack.clock().instant());
    }

    private <T extends SlackApiTextResponse> SendOutcome once(WorkflowStep workflowStep, SlackApi.Call<T> call) {
        return workflowStep
                .token()
                .map(token -> given(workflowStep, token, call))
                .filter(outcome -> !(outcome instanceof SendOutcome.Refused))
                .filter(outcome -> !(outcome instanceof SendOutcome.Closed))
                .orElseGet(() -> slack.outcome(workflowStep.receiver().at(), call, told -> heard(workflowStep)));
    }

    private <T extends SlackApiTextResponse> SendOutcome given(
            WorkflowStep workflowStep, String token, SlackApi.Call<T> call) {
        return slack.either(token, call, told -> heard(workflowStep), Function.identity());
    }

    private static SendOutcome heard(WorkflowStep workflowStep) {
        return new SendOutcome.Sent(new MessageRef(workflowStep.execution(), "ended"));
    }

    private static void note(WorkflowStep workflowStep, SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("execution", workflowStep.execution())
                    .addKeyValue("outcome", outcome)
                    .log("A workflow step could not be completed; it will time out");
        }
    }
}
