package druppel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Hands in codes and refresh tokens for tokens, as one client of Slack's.
///
/// @param back where Slack sends people back to; the same when they leave and when they are back
record Exchange(Slack slack, Access.Client client, URI back) {
    private static final Set<String> UNCERTAIN =
            Set.of(
                    "internal_error",
                    "fatal_error",
                    "request_timeout",
                    "service_unavailable",
                    "ratelimited",
                    "team_added_to_org");

    Exchanged code(String code) {
        return hand(request -> request.code(code).redirectUri(back.toString()));
    }

    Exchanged refreshToken(String token) {
        return hand(request -> request.grantType("refresh_token").refreshToken(token));
    }

    /// Hands in a code that Slack cannot know: of a client that it knows it refuses the code alone.
    SlackCheck check() {
        return switch (hand(request -> request.code("druppel-doctor"))) {
            case Exchanged.Granted _ -> new SlackCheck.Known();
            case Exchanged.Refused(String code) when code.equals("invalid_code") ->
                    new SlackCheck.Known();
            case Exchanged.Refused(String code) -> new SlackCheck.Refused(code);
            case Exchanged.Silent(String why) -> new SlackCheck.Silent(why);
        };
    }

    private Exchanged hand(UnaryOperator<OAuthV2AccessRequestBuilder> what) {
        try {
            OAuthV2AccessResponse answer =
                    slack.methods()
                            .oauthV2Access(request ->
                                    what.apply(request)
                                            .clientId(client.id())
                                            .clientSecret(client.secret()));
            return answer.isOk() ? new Exchanged.Granted(answer) : named(Failure.error(answer));
        } catch (SlackApiException failure) {
            return status(failure);
        } catch (IOException | RuntimeException silence) {
            return new Exchanged.Silent(silence.getClass().getSimpleName());
        }
    }

    private static Exchanged status(SlackApiException failure) {
        return Optional.ofNullable(failure.getError())
                .flatMap(answer -> Optional.ofNullable(answer.getError()))
                .map(Exchange::named)
                .orElseGet(() -> new Exchanged.Silent("http_" + failure.getResponse().code()));
    }

    private static Exchanged named(String error) {
        return UNCERTAIN.contains(error)
                ? new Exchanged.Silent(error)
                : new Exchanged.Refused(error);
    }
}
