package druppel.slack;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An event that a workflow has come to a step of ours.
///
/// Source: https://docs.slack.dev/reference/events/function_executed
record StepEvent(String team, JsonNode event) {
    /// No practice, trait or word is as long.
    private static final int LONGEST = 100;

    Optional<Step> read() {
        return StrictJson.text(event, "/function/callback_id")
                .filter(TipStep.CALLBACK::equals)
                .flatMap(ours -> StrictJson.text(event, "/function_execution_id"))
                .flatMap(execution -> input(TipStep.MEMBER).map(user -> step(execution, user)));
    }

    private Step step(String execution, String user) {
        return new Step(
                execution,
                new PlatformUser(Platform.SLACK, team, user),
                input(TipStep.ABOUT).orElse(""),
                StrictJson.text(event, "/bot_access_token"));
    }

    private Optional<String> input(String name) {
        return StrictJson.text(event, "/inputs/" + name)
                .map(SlackText::plain)
                .map(words -> SlackText.fitted(words.strip(), LONGEST));
    }
}
