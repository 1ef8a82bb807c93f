package druppel.platform.slack.inbound;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.render.SlackText;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of `function_executed` events for our workflow step.
///
/// Source: https://docs.slack.dev/reference/events/function_executed
record WorkflowStepParser(String team, JsonNode event) {
    /// Longer than any practice, trait or keyword.
    private static final int LONGEST = 100;

    Optional<WorkflowStep> read() {
        return StrictJson.text(event, "/function/callback_id")
                .filter(TipStepDefinition.CALLBACK::equals)
                .flatMap(ours -> StrictJson.text(event, "/function_execution_id"))
                .flatMap(execution -> input(TipStepDefinition.MEMBER).map(user -> step(execution, user)));
    }

    private WorkflowStep step(String execution, String user) {
        return new WorkflowStep(
                execution,
                new PlatformUser(Platform.SLACK, team, user),
                input(TipStepDefinition.ABOUT).orElse(""),
                StrictJson.text(event, "/bot_access_token"));
    }

    private Optional<String> input(String name) {
        return StrictJson.text(event, "/inputs/" + name)
                .map(SlackText::plain)
                .map(words -> SlackText.fitted(words.strip(), LONGEST));
    }
}
