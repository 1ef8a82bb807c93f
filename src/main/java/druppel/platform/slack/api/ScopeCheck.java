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

/// Scope check: compares the scopes of the bot token with those that the app needs.
public record ScopeCheck(MethodsClient slack) {
    public SlackCheck check() {
        try {
            AuthTestResponse answer = slack.authTest(request -> request);
            return answer.isOk()
                    ? new SlackCheck.Works(answer.getTeamId(), missing(answer.getHttpResponseHeaders()))
                    : new SlackCheck.Refused(answer.getError());
        } catch (SlackApiException failure) {
            return new SlackCheck.Silent("http_" + failure.getResponse().code());
        } catch (IOException | RuntimeException silence) {
            return new SlackCheck.Silent(silence.getClass().getSimpleName());
        }
    }

    /// The required scopes that are missing from the granted ones.
    public static SortedSet<String> missing(Collection<String> granted) {
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
