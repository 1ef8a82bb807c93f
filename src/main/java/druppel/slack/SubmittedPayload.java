package druppel.slack;

import druppel.chat.UserAction;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.web.StrictJson;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A form that was filled in and sent.
record SubmittedPayload(String key, PlatformUser from, JsonNode payload) {

    /// Where the form chose a place, what lets one speak there.
    private Optional<URI> place() {
        return StrictJson.text(payload, "/response_urls/0/response_url").flatMap(TrustedHosts::address);
    }

    /// Empty where the form is none of ours.
    Optional<Act> act() {
        return StrictJson.text(payload, "/view/private_metadata")
                .flatMap(FormMemory::read)
                .map(memory ->
                        new Act(
                                        new UserAction.Pressed(
                                                key,
                                                from,
                                                Optional.empty(),
                                                memory.action(),
                                                FilledIn.values(payload.at("/view/state/values"))),
                                        from.user(),
                                        Optional.empty(),
                                        memory.address())
                                .among(place()));
    }
}
