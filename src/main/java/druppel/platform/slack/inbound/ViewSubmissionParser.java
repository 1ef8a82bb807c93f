package druppel.platform.slack.inbound;

import druppel.chat.UserAction;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.ViewMetadata;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A form that was filled in and sent.
record ViewSubmissionParser(String key, PlatformUser from, JsonNode payload) {

    /// Where the form chose a place, what lets one speak there.
    private Optional<URI> place() {
        return StrictJson.text(payload, "/response_urls/0/response_url").flatMap(TrustedHosts::address);
    }

    /// Empty where the form is none of ours.
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
