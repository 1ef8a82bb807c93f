package druppel.platform.teams.invoke;

import druppel.chat.FailedAct;
import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.chat.intake.IntakeResult;
import druppel.chat.intake.PendingReply;
import druppel.chat.intake.ReplyProgress;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.platform.PlatformContext;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.TeamsEvent;
import druppel.platform.teams.outbound.FileLinks;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.platform.teams.outbound.TeamsReplies;
import druppel.platform.teams.outbound.TypingIndicator;
import druppel.platform.teams.render.AdaptiveCards;
import java.time.Duration;
import java.util.Optional;

/// Processor of Teams events: answers the events of each user in order, on threads of its own.
///
/// @param timeout how long a client waits for the response to an invoke; a later reply is sent as a message
public record TeamsEventProcessor(
        PlatformContext context,
        TeamsChat chat,
        TeamsReplies replies,
        FileLinks fileLinks,
        TypingIndicator typingIndicator,
        Duration timeout) {

    /// The result for an event that was just stored: its processing, or the response if its client waits for one.
    public IntakeResult process(ParsedActivity.Event event) {
        PendingReply pending = new PendingReply();
        return switch (event.teamsEvent()) {
            case TeamsEvent.MemberAction act
            when event.awaited() -> {
                process(event, pending);
                yield pressed(pending, act);
            }
            case TeamsEvent.FormSubmission submission -> {
                process(event, pending);
                yield submitted(pending, submission);
            }
            case TeamsEvent.MemberAction _, TeamsEvent.GroupMessage _, TeamsEvent.AppRemoval _ ->
                IntakeResult.stored(() -> process(event, pending));
        };
    }

    /// Processes an event again whose processing was interrupted; its client no longer waits.
    public void resume(ParsedActivity.Event event) {
        process(event, PendingReply.abandoned());
    }

    private void process(ParsedActivity.Event event, PendingReply pending) {
        switch (event.teamsEvent()) {
            case TeamsEvent.MemberAction act -> process(event, act, pending);
            case TeamsEvent.FormSubmission submission -> process(event, submission, pending);
            case TeamsEvent.GroupMessage message ->
                context.inbox()
                        .answer(
                                message.asker(),
                                event.key(),
                                outcome -> answer(message),
                                (reply, progress) -> replies.send(message, reply, progress),
                                failed -> replies.send(message, sorry(message.asker(), failed), ReplyProgress.NONE));
            case TeamsEvent.AppRemoval(PlatformEvent.Removed notice) ->
                context.inbox()
                        .work(
                                notice.who(),
                                event.key(),
                                () -> context.platformEventHandler().handle(notice),
                                failed -> {});
        }
    }

    private void process(ParsedActivity.Event event, TeamsEvent.MemberAction act, PendingReply pending) {
        typingIndicator.until(pending::isDone, act.conversationRef());
        context.inbox()
                .answer(
                        act.action().from(),
                        event.key(),
                        outcome -> pending.complete(() -> answer(act, outcome)),
                        (reply, progress) -> replies.send(act, reply, progress),
                        failed -> tell(act, failed));
    }

    private void tell(TeamsEvent.MemberAction act, FailedAct failed) {
        if (act.action().asks()) {
            replies.send(act, sorry(act.action().from(), failed), ReplyProgress.NONE);
        }
    }

    private Reply sorry(PlatformUser user, FailedAct failed) {
        return Reply.of(context.chatService().failed(user, failed));
    }

    private void process(ParsedActivity.Event event, TeamsEvent.FormSubmission submission, PendingReply pending) {
        PlatformUser user = submission.action().from();
        context.inbox()
                .answer(
                        user,
                        event.key(),
                        outcome -> unseen(pending.complete(() -> answer(submission, outcome)), pending.isAbandoned()),
                        (reply, progress) -> replies.send(user, reply, progress),
                        failed -> replies.send(user, sorry(user, failed), ReplyProgress.NONE));
    }

    /// What a reply to a form has besides the response to its request; all of it if the client no longer waits.
    private static Reply unseen(Reply reply, boolean late) {
        return late ? reply.asNewMessage().inline() : Reply.nothing().updating(reply.updates());
    }

    /// The time zone of the sender is updated first, because the answer may depend on it.
    private Reply answer(TeamsEvent.MemberAction act, Optional<Reply> outcome) {
        UserAction action = act.action();
        if (!(action instanceof UserAction.Edited || action instanceof UserAction.Deleted)) {
            chat.note(action.from(), act.sender().profile(), act.contact());
            act.sender().change(action.from()).ifPresent(context.platformEventHandler()::handle);
        }
        return answer(action, outcome).inline();
    }

    private Reply answer(TeamsEvent.FormSubmission submission, Optional<Reply> outcome) {
        chat.note(submission.action().from(), submission.sender().profile());
        return answer(submission.action(), outcome);
    }

    private Reply answer(UserAction action, Optional<Reply> outcome) {
        Reply reply =
                outcome.orElseGet(() -> context.chatService().answer(action)).to(action);
        return fileLinks.answer(action.from(), reply.withoutSharing());
    }

    private Reply answer(TeamsEvent.GroupMessage message) {
        return Reply.of(context.chatService().answerInPublic(message.asker(), message.language(), message.text()));
    }

    private IntakeResult pressed(PendingReply pending, TeamsEvent.MemberAction act) {
        Language language = act.sender().language();
        return pending.await(timeout)
                .map(reply -> reply.replacement()
                        .map(card -> InvokeResponse.replacing(AdaptiveCards.render(card)))
                        .orElseGet(() -> InvokeResponse.seeBelow(language)))
                .orElseGet(() -> InvokeResponse.later(language));
    }

    private IntakeResult submitted(PendingReply pending, TeamsEvent.FormSubmission submission) {
        return pending.await(timeout)
                .map(InvokeResponse::taskModule)
                .orElseGet(
                        () -> InvokeResponse.taskModuleLater(submission.sender().language()));
    }
}
