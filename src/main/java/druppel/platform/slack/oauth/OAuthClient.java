package druppel.platform.slack.oauth;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import druppel.platform.slack.api.SlackCheck;
import druppel.platform.slack.api.SlackErrors;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// OAuth client: exchanges authorization codes and refresh tokens for access tokens.
///
/// @param redirectUri has to be the same in the authorization request and in the exchange
public record OAuthClient(Slack slack, SlackAuth.Client client, URI redirectUri) {
    private static final Set<String> UNCERTAIN = Set.of(
            "internal_error",
            "fatal_error",
            "request_timeout",
            "service_unavailable",
            "ratelimited",
            "team_added_to_org");

    OAuthResult code(String code) {
        return exchange(request -> request.code(code).redirectUri(redirectUri.toString()));
    }

    OAuthResult refreshToken(String token) {
        return exchange(request -> request.grantType("refresh_token").refreshToken(token));
    }

    /// Checks the client id and secret with an invalid code: if they are right, Slack rejects only the code.
    public SlackCheck check() {
        return switch (exchange(request -> request.code("druppel-doctor"))) {
            case OAuthResult.Granted _ -> new SlackCheck.Known();
            case OAuthResult.Refused(String code) when code.equals("invalid_code") -> new SlackCheck.Known();
            case OAuthResult.Refused(String code) -> new SlackCheck.Refused(code);
            case OAuthResult.Silent(String why) -> new SlackCheck.Silent(why);
        };
    }

    private OAuthResult exchange(UnaryOperator<OAuthV2AccessRequestBuilder> what) {
        try {
            OAuthV2AccessResponse answer = slack.methods()
                    .oauthV2Access(
                            request -> what.apply(request).clientId(client.id()).clientSecret(client.secret()));
            return answer.isOk() ? new OAuthResult.Granted(answer) : ofCode(SlackErrors.code(answer));
        } catch (SlackApiException failure) {
            return ofStatus(failure);
        } catch (IOException | RuntimeException silence) {
            return new OAuthResult.Silent(silence.getClass().getSimpleName());
        }
    }

    private static OAuthResult ofStatus(SlackApiException failure) {
        return Optional.ofNullable(failure.getError())
                .flatMap(answer -> Optional.ofNullable(answer.getError()))
                .map(OAuthClient::ofCode)
                .orElseGet(() ->
                        new OAuthResult.Silent("http_" + failure.getResponse().code()));
    }

    private static OAuthResult ofCode(String error) {
        return UNCERTAIN.contains(error) ? new OAuthResult.Silent(error) : new OAuthResult.Refused(error);
    }
}
