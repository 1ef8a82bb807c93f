package druppel.platform.slack.workflow;

import druppel.chat.ChatService;
import druppel.chat.RequestedTip;
import druppel.chat.SendOutcome;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.inbound.WorkflowStep;
import druppel.platform.slack.outbound.SlackChat;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Workflow step handler: sends the tip, then completes the step or reports why it failed.
public record WorkflowStepHandler(
        ChatService chatService, SlackChat chat, WorkflowCompletion workflowCompletion, InstantSource clock) {

    public void take(WorkflowStep workflowStep) {
        switch (chatService.requestTip(workflowStep.receiver(), workflowStep.about())) {
            case RequestedTip.Tip tip -> bring(workflowStep, tip);
            case RequestedTip.Withheld(String why) -> workflowCompletion.failed(workflowStep, why);
        }
    }

    private void bring(WorkflowStep workflowStep, RequestedTip.Tip tip) {
        PlatformUser to = workflowStep.receiver();
        SendOutcome outcome = SendOutcome.retried(clock, () -> chat.say(to, to.user(), Optional.empty(), tip.card()));
        if (outcome instanceof SendOutcome.Sent) {
            workflowCompletion.done(
                    workflowStep,
                    Map.of(TipStepDefinition.TIP, tip.text(), TipStepDefinition.PRACTICE, tip.practice()));
        } else {
            workflowCompletion.failed(workflowStep, tip.undelivered());
        }
    }
}
