package druppel.platform.slack.inbound;

import druppel.chat.ChatService;
import druppel.chat.UserAction;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Says at the fields of a form what is wrong with them, before it is taken.
public record FormValidation(ChatService chatService) {

    /// Slack's answer for a form that cannot be taken; empty for one that can, and for whatever is
    /// no form.
    Optional<String> of(SlackPayload.Event event) {
        return event.submitted()
                        && event.slackEvent() instanceof SlackAction slackAction
                        && slackAction.action() instanceof UserAction.Pressed form
                ? Optional.of(chatService.faults(form))
                        .filter(faults -> !faults.isEmpty())
                        .map(FormValidation::json)
                : Optional.empty();
    }

    /// A field has the name of its block.
    private static String json(Map<String, String> faults) {
        return JsonMapper.shared().writeValueAsString(Map.of("response_action", "errors", "errors", faults));
    }
}
