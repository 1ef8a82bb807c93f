package druppel.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks Slack what the bot's token may do.
record Scopes(MethodsClient slack) {
    private static final Set<String> NEEDED =
            Set.of("commands", "chat:write", "im:history", "users:read");
    private static final Set<String> OPTIONAL = Set.of("im:write");

    /// Every scope that is asked for, in the form of Slack's addresses. Which of them may be
    /// declined stands in the app's manifest.
    static String wanted() {
        return Stream.of(NEEDED, OPTIONAL)
                .flatMap(Set::stream)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /// The scopes that the bot needs and that are not among these.
    static SortedSet<String> missing(Collection<String> granted) {
        TreeSet<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(granted);
        return missing;
    }

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

    private static SortedSet<String> missing(Map<String, List<String>> headers) {
        return missing(
                headers.getOrDefault("x-oauth-scopes", List.of()).stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .map(String::strip)
                        .toList());
    }
}
