package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.ViewMetadata;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of `view_submission` payloads: a submitted form.
record ViewSubmissionParser(String key, PlatformUser from, JsonNode payload) {

    /// The `response_url` of the conversation that was chosen in the form.
    private Optional<URI> place() {
        return StrictJson.text(payload, "/response_urls/0/response_url").flatMap(TrustedHosts::address);
    }

    /// Empty if the form is unknown.
    Optional<SlackAction> act() {
        return StrictJson.text(payload, "/view/private_metadata")
                .flatMap(ViewMetadata::read)
                .map(memory -> new SlackAction(
                                new UserAction.Pressed(
                                        key,
                                        from,
                                        Optional.empty(),
                                        memory.action(),
                                        ViewState.values(payload.at("/view/state/values"))),
                                from.user(),
                                Optional.empty(),
                                memory.address())
                        .among(place()));
    }
}
