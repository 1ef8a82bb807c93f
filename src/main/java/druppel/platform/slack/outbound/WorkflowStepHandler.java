package druppel.platform.slack.outbound;

import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.ChatService;
import druppel.chat.FailedAct;
import druppel.chat.ReplySender;
import druppel.chat.RequestedTip;
import druppel.chat.SendOutcome;
import druppel.chat.intake.ReplyDispatch;
import druppel.chat.intake.ReplyProgress;
import druppel.common.Backoff;
import druppel.common.Retry;
import druppel.common.Sleeper;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.inbound.SlackEvent.WorkflowStep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workflow step handler: sends the tip once, then completes the step or reports why it failed. Reporting is
/// idempotent,
/// so it is repeated if no response arrives, and after a crash.
///
/// Uses the workflow token of the step; if Slack rejects it, the bot token.
public record WorkflowStepHandler(ChatService chatService, SlackChat chat, SlackApi slack, ReplySender replySender) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkflowStepHandler.class);
    private static final Retry RETRY = new Retry(3, Duration.ofMinutes(1), Sleeper.ASLEEP);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    /// Chooses the tip.
    public RequestedTip choose(WorkflowStep workflowStep) {
        return chatService.requestTip(workflowStep.receiver(), workflowStep.about());
    }

    /// Sends the chosen tip; throws if it has to be sent later.
    public void send(WorkflowStep workflowStep, RequestedTip requestedTip, ReplyProgress progress) {
        switch (requestedTip) {
            case RequestedTip.Tip tip -> send(workflowStep, tip, progress);
            case RequestedTip.Withheld(String why) -> failed(workflowStep, why);
        }
    }

    /// Reports that carrying out the step failed.
    public void failed(WorkflowStep workflowStep, FailedAct failed) {
        failed(workflowStep, chatService.failed(workflowStep.receiver(), failed).plainText());
    }

    private void send(WorkflowStep workflowStep, RequestedTip.Tip tip, ReplyProgress progress) {
        ReplyDispatch dispatch = new ReplyDispatch(replySender, progress);
        PlatformUser to = workflowStep.receiver();
        SendOutcome outcome = dispatch.send(
                to,
                tip.card(),
                mark -> chat.reply(to, to.user(), Optional.empty(), tip.card(), mark),
                (mark, since) -> chat.findReply(to, to.user(), Optional.empty(), mark, since));
        dispatch.finish();
        if (outcome instanceof SendOutcome.Sent) {
            complete(
                    workflowStep,
                    Map.of(TipStepDefinition.TIP, tip.text(), TipStepDefinition.PRACTICE, tip.practice()));
        } else {
            failed(workflowStep, tip.undelivered());
        }
    }

    private void complete(WorkflowStep workflowStep, Map<String, String> outputs) {
        report(
                workflowStep,
                methods -> methods.functionsCompleteSuccess(request ->
                        request.functionExecutionId(workflowStep.execution()).outputs(outputs)));
    }

    /// Reports an error message for the author of the workflow.
    private void failed(WorkflowStep workflowStep, String why) {
        report(
                workflowStep,
                methods -> methods.functionsCompleteError(request ->
                        request.functionExecutionId(workflowStep.execution()).error(why)));
    }

    private <T extends SlackApiTextResponse> void report(WorkflowStep workflowStep, SlackApi.Call<T> call) {
        logFailure(workflowStep, RETRY.run(() -> attempt(workflowStep, call), this::pause));
    }

    private Optional<Duration> pause(SendOutcome outcome, int failures) {
        return outcome instanceof SendOutcome.Unknown
                ? Optional.of(BACKOFF.after(failures))
                : outcome.pause(slack.clock().instant());
    }

    private <T extends SlackApiTextResponse> SendOutcome attempt(WorkflowStep workflowStep, SlackApi.Call<T> call) {
        return workflowStep
                .token()
                .map(token -> withStepToken(workflowStep, token, call))
                .filter(outcome -> !(outcome instanceof SendOutcome.Refused))
                .filter(outcome -> !(outcome instanceof SendOutcome.Closed))
                .orElseGet(() -> slack.outcome(workflowStep.receiver().at(), call, answer -> completed(workflowStep)));
    }

    private <T extends SlackApiTextResponse> SendOutcome withStepToken(
            WorkflowStep workflowStep, String token, SlackApi.Call<T> call) {
        return slack.either(token, call, answer -> completed(workflowStep), Function.identity());
    }

    private static SendOutcome completed(WorkflowStep workflowStep) {
        return new SendOutcome.Sent(new MessageRef(workflowStep.execution(), "ended"));
    }

    private static void logFailure(WorkflowStep workflowStep, SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Sent)) {
            LOG.atWarn()
                    .addKeyValue("execution", workflowStep.execution())
                    .addKeyValue("outcome", outcome)
                    .log("A workflow step could not be completed; it will time out");
        }
    }
}
