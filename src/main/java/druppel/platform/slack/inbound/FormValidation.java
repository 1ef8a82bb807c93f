package druppel.platform.slack.inbound;

import druppel.chat.ChatService;
import druppel.chat.UserAction;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Form validation: returns errors to show at the fields of a modal before the form is stored.
public record FormValidation(ChatService chatService) {

    /// The response body with the field errors; empty for a valid form and for any other event.
    Optional<String> of(SlackPayload.Event event) {
        return event.submitted()
                        && event.slackEvent() instanceof SlackAction slackAction
                        && slackAction.action() instanceof UserAction.Pressed form
                ? Optional.of(chatService.faults(form))
                        .filter(faults -> !faults.isEmpty())
                        .map(FormValidation::json)
                : Optional.empty();
    }

    /// Errors are keyed by block id, which equals the field name.
    private static String json(Map<String, String> faults) {
        return JsonMapper.shared().writeValueAsString(Map.of("response_action", "errors", "errors", faults));
    }
}
