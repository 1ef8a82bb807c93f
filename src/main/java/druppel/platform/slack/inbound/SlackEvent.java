package druppel.platform.slack.inbound;

import druppel.chat.PlatformEvent;
import druppel.domain.member.PlatformUser;
import java.util.Optional;

/// A parsed event: a member's action, a workflow step to complete, or a notice from Slack.
public sealed interface SlackEvent permits SlackAction, SlackEvent.WorkflowStep, SlackEvent.Notice {
    /// Whose event it is; empty if it is about a workspace.
    default Optional<PlatformUser> person() {
        return switch (this) {
            case SlackAction acted -> Optional.of(acted.action().from());
            case WorkflowStep step -> Optional.of(step.receiver());
            case Notice(PlatformEvent notice) -> notice.person();
        };
    }

    /// A run of the workflow step *Send a tip* that waits for its completion.
    ///
    /// @param execution the execution id of this run
    /// @param token the workflow token for the completion, if Slack sent one
    record WorkflowStep(String execution, PlatformUser receiver, String about, Optional<String> token)
            implements SlackEvent {
        /// Never includes the token.
        @Override
        public String toString() {
            return "WorkflowStep[execution=" + execution + "]";
        }
    }

    /// A notice from Slack that is not an action of a member.
    record Notice(PlatformEvent platformEvent) implements SlackEvent {}
}
