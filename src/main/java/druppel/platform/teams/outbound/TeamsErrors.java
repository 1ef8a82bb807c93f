package druppel.platform.teams.outbound;

import druppel.chat.SendOutcome;
import druppel.common.RetryAfter;
import druppel.web.StrictJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the Bot BotConnectorClient's refusals mean for a message. Of their bodies nothing is kept but a
/// code.
final class TeamsErrors {
    /// Somebody who looks after the tenant has switched the bot off.
    private static final String CLOSED = "BotDisabledByAdmin";

    /// The settings name another cloud's hosts: that says nothing of whoever is written to.
    private static final String ANOTHER_CLOUD = "InvalidBotApiHost";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    static final Duration PAUSE = Duration.ofSeconds(30);

    private TeamsErrors() {}

    /// An answer to a message that is posted, with an HTTP status of failure.
    static SendOutcome posting(HttpResponse<byte[]> answer, Instant now) {
        String code = code(answer);
        return switch (answer.statusCode()) {
            case 401 -> new SendOutcome.Closed(code);
            case 403, 404 -> unreachable(code);
            case 412, 429 -> new SendOutcome.Throttled(now.plus(pause(answer)));
            default -> answer.statusCode() >= 500 ? new SendOutcome.Unknown(code) : new SendOutcome.Refused(code);
        };
    }

    /// Without a code it was not the Bot BotConnectorClient that refused, but something on the way to it:
    /// that says nothing of whoever is written to.
    private static SendOutcome unreachable(String code) {
        return switch (code) {
            case CLOSED -> new SendOutcome.Closed(code);
            case ANOTHER_CLOUD, "http_403", "http_404" -> new SendOutcome.Refused(code);
            default -> new SendOutcome.Unreachable(code);
        };
    }

    /// The same for one that is changed: that it cannot be says nothing of the person.
    static SendOutcome changing(HttpResponse<byte[]> answer, Instant now) {
        return posting(answer, now) instanceof SendOutcome.Unreachable(String why)
                ? new SendOutcome.Refused(why)
                : posting(answer, now);
    }

    /// The code in a body of either shape, else the status.
    private static String code(HttpResponse<byte[]> answer) {
        return StrictJson.object(new String(answer.body(), StandardCharsets.UTF_8))
                .flatMap(TeamsErrors::code)
                .filter(code -> CODE.matcher(code).matches())
                .orElse("http_" + answer.statusCode());
    }

    private static Optional<String> code(JsonNode body) {
        return StrictJson.text(body, "/error/code").or(() -> subCode(body));
    }

    /// JSON within the text of JSON.
    private static Optional<String> subCode(JsonNode body) {
        return StrictJson.text(body, "/message")
                .flatMap(StrictJson::object)
                .flatMap(message -> StrictJson.text(message, "/subCode"));
    }

    private static Duration pause(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(RetryAfter::of)
                .orElse(answer.statusCode() == 412 ? Duration.ofSeconds(1) : PAUSE);
    }
}
