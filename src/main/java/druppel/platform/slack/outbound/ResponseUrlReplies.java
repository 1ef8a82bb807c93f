package druppel.platform.slack.outbound;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.interactive_components.response.ActionResponse.ActionResponseBuilder;
import com.slack.api.webhook.WebhookResponse;
import druppel.chat.SendOutcome;
import druppel.common.TrustedHosts;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.slack.render.AuthorLine;
import druppel.platform.slack.render.BlockKit.Surface;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Replies through a `response_url`: ephemeral messages, or messages to everyone in the conversation. Sends
/// nothing to hosts other than Slack's.
public record ResponseUrlReplies(Slack slack, TrustedHosts trustedHosts, CardSender cardSender) {

    /// Slack does not tell which message it became.
    private static final SendOutcome SENT = new SendOutcome.Sent(new MessageRef("", ""));

    boolean trusts(URI address) {
        return trustedHosts.trusts(address);
    }

    /// Sends an ephemeral card.
    SendOutcome sendEphemeral(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("ephemeral"));
    }

    /// Replaces the message that contains the pressed button.
    SendOutcome replace(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.replaceOriginal(true));
    }

    /// Sends a card to everyone in the conversation.
    SendOutcome sendPublicly(PlatformUser user, URI to, Card card) {
        return send(user, to, card, response -> response.responseType("in_channel"));
    }

    private SendOutcome send(PlatformUser user, URI to, Card given, UnaryOperator<ActionResponseBuilder> manner) {
        Card card = cardSender.withFiles(user, given);
        ActionResponseBuilder response = manner.apply(ActionResponse.builder().text(AuthorLine.text(user, card)));
        return cardSender.send(
                user,
                card,
                Surface.WHISPER,
                blocks -> outcome(to, response.blocks(blocks).build()));
    }

    private SendOutcome outcome(URI to, ActionResponse response) {
        try {
            WebhookResponse answer = new ActionResponseSender(slack).send(to.toString(), response);
            if (answer.getCode() < 400) {
                return SENT;
            }
            String code = errorCode(answer);
            return answer.getCode() < 500 ? new SendOutcome.Refused(code) : new SendOutcome.Unknown(code);
        } catch (IOException silence) {
            return new SendOutcome.Unknown(silence.getClass().getSimpleName());
        }
    }

    private static String errorCode(WebhookResponse answer) {
        return Optional.ofNullable(answer.getBody())
                .flatMap(StrictJson::object)
                .flatMap(body -> StrictJson.text(body, "/error"))
                .orElse("http_" + answer.getCode());
    }
}
