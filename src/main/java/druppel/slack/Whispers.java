package druppel.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.webhook.WebhookResponse;
import druppel.core.talk.Card;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Answers that only one person sees, sent to the address that Slack gave along. Other hosts than
/// Slack's get none.
record Whispers(Slack slack, URI api) {

    /// The address, where it is one of Slack's or stands beside the Web API that is spoken to.
    Optional<URI> trusted(Optional<URI> address) {
        return address.filter(uri -> slacks(uri) || besideApi(uri));
    }

    /// Sends a new card; `false` where it certainly did not arrive.
    boolean say(URI to, Card card) {
        return send(to, response(card).responseType("ephemeral").build());
    }

    /// Puts a card in the place of the one that was pressed.
    boolean replace(URI to, Card card) {
        return send(to, response(card).replaceOriginal(true).build());
    }

    private boolean send(URI to, ActionResponse response) {
        try {
            WebhookResponse answer = new ActionResponseSender(slack).send(to.toString(), response);
            return answer.getCode() < 400 || answer.getCode() >= 500;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static ActionResponse.ActionResponseBuilder response(Card card) {
        return ActionResponse.builder().text(BlockKit.text(card)).blocks(BlockKit.draw(card));
    }

    private static boolean slacks(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getRawUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && uri.getHost() != null
                && uri.getHost().matches("(?i)([a-z0-9-]+\\.)*slack(-gov)?\\.com");
    }

    private boolean besideApi(URI uri) {
        return api.getScheme().equals(uri.getScheme())
                && api.getRawAuthority().equals(uri.getRawAuthority());
    }
}
