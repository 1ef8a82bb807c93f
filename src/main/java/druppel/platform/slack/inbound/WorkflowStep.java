package druppel.platform.slack.inbound;

import druppel.domain.member.PlatformUser;
import java.util.Optional;

/// A workflow has come to the step *Send a tip*, and waits to hear what became of it.
///
/// @param execution Slack's name for this run of the step
/// @param token what the workflow is answered with, where Slack gave one along
public record WorkflowStep(String execution, PlatformUser receiver, String about, Optional<String> token)
        implements SlackEvent {

    /// Names no token.
    @Override
    public String toString() {
        return "Step[execution=" + execution + "]";
    }
}
