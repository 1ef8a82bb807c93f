package druppel.platform.slack.inbound;

import druppel.domain.member.PlatformUser;
import java.util.Optional;

/// A run of the workflow step *Send a tip* that waits for its completion.
///
/// @param execution the execution id of this run
/// @param token the workflow token for the completion, if Slack sent one
public record WorkflowStep(String execution, PlatformUser receiver, String about, Optional<String> token)
        implements SlackEvent {

    /// Never includes the token.
    @Override
    public String toString() {
        return "WorkflowStep[execution=" + execution + "]";
    }
}
