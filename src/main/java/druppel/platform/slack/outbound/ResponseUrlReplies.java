package druppel.platform.slack.outbound;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.interactive_components.response.ActionResponse.ActionResponseBuilder;
import com.slack.api.webhook.WebhookResponse;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.slack.render.AuthorLine;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Answers that only one person sees, sent to the address that Slack gave along. Other hosts than
/// Slack's get none.
public record ResponseUrlReplies(Slack slack, TrustedHosts trustedHosts, CardSender cardSender) {

    /// The address, where it is to be trusted.
    Optional<URI> trusted(Optional<URI> address) {
        return address.filter(trustedHosts::trusts);
    }

    /// Sends a new card; `false` where it certainly did not arrive.
    boolean say(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("ephemeral"));
    }

    /// Puts a card in the place of the one that was pressed.
    boolean replace(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.replaceOriginal(true));
    }

    /// Tells everybody who is there; `false` where it certainly did not arrive.
    boolean aloud(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("in_channel"));
    }

    private boolean send(PlatformUser user, URI to, Card given, UnaryOperator<ActionResponseBuilder> manner) {
        Card card = cardSender.bring(user, given);
        ActionResponseBuilder response = manner.apply(ActionResponse.builder().text(AuthorLine.text(user, card)));
        return cardSender
                .whisper(
                        user,
                        card,
                        blocks -> refusal(to, response.blocks(blocks).build()))
                .isEmpty();
    }

    /// Why it certainly did not arrive; empty where it did, or may have.
    private Optional<String> refusal(URI to, ActionResponse response) {
        try {
            WebhookResponse answer = new ActionResponseSender(slack).send(to.toString(), response);
            return answer.getCode() < 400 || answer.getCode() >= 500 ? Optional.empty() : Optional.of(word(answer));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static String word(WebhookResponse answer) {
        return Optional.ofNullable(answer.getBody())
                .flatMap(StrictJson::object)
                .flatMap(body -> StrictJson.text(body, "/error"))
                .orElse("http_" + answer.getCode());
    }
}
