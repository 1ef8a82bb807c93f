package druppel.platform.slack.workflow;

import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.RetryOnce;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackCall;
import druppel.platform.slack.inbound.WorkflowStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workflow completion: reports the result of a step to Slack. Reporting is idempotent, so it is repeated if no
/// response arrives.
///
/// Uses the workflow token of the step; if Slack rejects it, the bot token.
public record WorkflowCompletion(SlackApi slack, RetryOnce retryOnce) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkflowCompletion.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

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

    private <T extends SlackApiTextResponse> void tell(WorkflowStep workflowStep, SlackCall<T> call) {
        SendOutcome outcome = retryOnce.trying(() -> once(workflowStep, call));
        for (Duration pause : PAUSES) {
            if (outcome instanceof SendOutcome.Unknown) {
                retryOnce.sleeper().pause(pause);
                outcome = once(workflowStep, call);
            }
        }
        note(workflowStep, outcome);
    }

    private <T extends SlackApiTextResponse> SendOutcome once(WorkflowStep workflowStep, SlackCall<T> call) {
        return workflowStep
                .token()
                .map(token -> given(workflowStep, token, call))
                .filter(outcome -> !(outcome instanceof SendOutcome.Refused))
                .filter(outcome -> !(outcome instanceof SendOutcome.Closed))
                .orElseGet(() -> slack.outcome(workflowStep.receiver().at(), call, told -> heard(workflowStep)));
    }

    private <T extends SlackApiTextResponse> SendOutcome given(
            WorkflowStep workflowStep, String token, SlackCall<T> call) {
        return call.outcome(slack.slack().methods(token), told -> heard(workflowStep), slack.clock());
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
