package druppel.platform.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The result of checking the bot token or the OAuth client, for the doctor command.
public sealed interface SlackCheck {

    /// The token is valid in this workspace.
    ///
    /// @param missing required scopes that were not granted; empty if there are none
    record Works(String team, SortedSet<String> missing) implements SlackCheck {
        public Works {
            missing = new TreeSet<>(missing);
        }
    }

    /// Slack accepts the client id and its secret.
    record Known() implements SlackCheck {}

    /// Slack rejects the token or client, with an error code such as `invalid_auth`.
    record Refused(String code) implements SlackCheck {}

    /// Slack did not answer, or its response could not be read.
    record Silent(String why) implements SlackCheck {}

    /// Checks a bot token: whether Slack accepts it, and its scopes.
    static SlackCheck of(MethodsClient slack) {
        try {
            AuthTestResponse answer = slack.authTest(request -> request);
            return answer.isOk()
                    ? new Works(answer.getTeamId(), missing(answer.getHttpResponseHeaders()))
                    : new Refused(answer.getError());
        } catch (SlackApiException failure) {
            return new Silent("http_" + failure.getResponse().code());
        } catch (IOException | RuntimeException silence) {
            return new Silent(silence.getClass().getSimpleName());
        }
    }

    /// The required scopes that are missing from the granted ones.
    static SortedSet<String> missing(Collection<String> granted) {
        TreeSet<String> missing = new TreeSet<>(Scope.needed());
        missing.removeAll(granted);
        return missing;
    }

    private static SortedSet<String> missing(Map<String, List<String>> headers) {
        return missing(headers.getOrDefault("x-oauth-scopes", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList());
    }
}
