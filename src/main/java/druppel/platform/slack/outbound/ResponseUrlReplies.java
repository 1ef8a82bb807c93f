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

/// Replies through a `response_url`: ephemeral messages, or messages to everyone in the conversation. Sends
/// nothing to hosts other than Slack's.
public record ResponseUrlReplies(Slack slack, TrustedHosts trustedHosts, CardSender cardSender) {

    boolean trusts(URI address) {
        return trustedHosts.trusts(address);
    }

    /// Sends an ephemeral card; `false` if it certainly did not arrive.
    boolean sendEphemeral(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("ephemeral"));
    }

    /// Replaces the message that contains the pressed button.
    boolean replace(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.replaceOriginal(true));
    }

    /// Sends a card to everyone in the conversation; `false` if it certainly did not arrive.
    boolean sendPublicly(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("in_channel"));
    }

    private boolean send(PlatformUser user, URI to, Card given, UnaryOperator<ActionResponseBuilder> manner) {
        Card card = cardSender.withFiles(user, given);
        ActionResponseBuilder response = manner.apply(ActionResponse.builder().text(AuthorLine.text(user, card)));
        return cardSender
                .sendEphemeral(
                        user,
                        card,
                        blocks -> refusal(to, response.blocks(blocks).build()))
                .isEmpty();
    }

    /// The error code if it certainly did not arrive, otherwise empty.
    private Optional<String> refusal(URI to, ActionResponse response) {
        try {
            WebhookResponse answer = new ActionResponseSender(slack).send(to.toString(), response);
            return answer.getCode() < 400 || answer.getCode() >= 500
                    ? Optional.empty()
                    : Optional.of(errorCode(answer));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static String errorCode(WebhookResponse answer) {
        return Optional.ofNullable(answer.getBody())
                .flatMap(StrictJson::object)
                .flatMap(body -> StrictJson.text(body, "/error"))
                .orElse("http_" + answer.getCode());
    }
}
