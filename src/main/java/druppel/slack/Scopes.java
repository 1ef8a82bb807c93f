package druppel.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Asks Slack what the bot's token may do.
record Scopes(MethodsClient slack) {
    SlackCheck check() {
        try {
            AuthTestResponse answer = slack.authTest(request -> request);
            return answer.isOk()
                    ? new SlackCheck.Works(
                            answer.getTeamId(), missing(answer.getHttpResponseHeaders()))
                    : new SlackCheck.Refused(answer.getError());
        } catch (SlackApiException failure) {
            return new SlackCheck.Silent("http_" + failure.getResponse().code());
        } catch (IOException | RuntimeException silence) {
            return new SlackCheck.Silent(silence.getClass().getSimpleName());
        }
    }

    private static TreeSet<String> missing(Map<String, List<String>> headers) {
        TreeSet<String> missing = new TreeSet<>(Scope.needed());
        headers.getOrDefault("x-oauth-scopes", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .forEach(missing::remove);
        return missing;
    }
}
