package druppel.platform.slack;

import druppel.chat.FailedAct;
import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.chat.intake.ReplyProgress;
import druppel.domain.member.PlatformUser;
import druppel.platform.PlatformContext;
import druppel.platform.slack.inbound.SlackAction;
import druppel.platform.slack.inbound.SlackEvent;
import druppel.platform.slack.inbound.SlackPayload;
import druppel.platform.slack.outbound.AppHomePublisher;
import druppel.platform.slack.outbound.SlackReplies;
import druppel.platform.slack.outbound.WorkflowStepHandler;
import java.util.Optional;

/// Event processor: processes stored events in the order of each person or workspace, and sends the replies.
record SlackEventProcessor(
        PlatformContext context,
        SlackReplies slackReplies,
        AppHomePublisher appHomePublisher,
        WorkflowStepHandler workflowStepHandler) {
    void process(SlackPayload.Event event) {
        switch (event.slackEvent()) {
            case SlackAction slackAction ->
                context.inbox()
                        .answer(
                                slackAction.action().from(),
                                event.key(),
                                outcome -> answer(slackAction, event.submitted(), outcome),
                                (reply, progress) -> slackReplies.send(slackAction, reply, progress),
                                failed -> tell(slackAction, failed));
            case SlackEvent.WorkflowStep workflowStep ->
                context.inbox()
                        .answerWithTip(
                                workflowStep.receiver(),
                                event.key(),
                                () -> workflowStepHandler.choose(workflowStep),
                                (tip, progress) -> workflowStepHandler.send(workflowStep, tip, progress),
                                failed -> workflowStepHandler.failed(workflowStep, failed));
            case SlackEvent.Notice(PlatformEvent platformEvent) ->
                context.inbox()
                        .work(
                                platformEvent.at(),
                                event.key(),
                                () -> context.platformEventHandler().handle(platformEvent));
        }
    }

    /// A modal opens only within seconds, so it comes before every other part of the reply; gives the rest.
    private Reply answer(SlackAction slackAction, boolean submitted, Optional<Reply> outcome) {
        UserAction action = slackAction.action();
        Reply reply =
                outcome.orElseGet(() -> context.chatService().answer(action)).to(action);
        Reply rest = slackReplies.open(slackAction, submitted ? reply.asNewMessage() : reply);
        publishHome(slackAction);
        return rest;
    }

    private void tell(SlackAction slackAction, FailedAct failed) {
        if (slackAction.action().asks()) {
            Reply reply =
                    Reply.of(context.chatService().failed(slackAction.action().from(), failed));
            slackReplies.send(slackAction, slackReplies.open(slackAction, reply), ReplyProgress.NONE);
        }
    }

    private void publishHome(SlackAction slackAction) {
        PlatformUser user = slackAction.action().from();
        if (slackAction.action() instanceof UserAction.HomeOpened || slackAction.outsideConversation()) {
            appHomePublisher.opened(user);
        }
        appHomePublisher.changed(user);
    }
}
