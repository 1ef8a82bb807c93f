package druppel.platform.teams.outbound;

import druppel.chat.SendOutcome;
import druppel.common.RetryAfter;
import druppel.web.StrictJson;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Maps errors of the Bot Connector to send outcomes. Of response bodies only an error code is kept.
final class TeamsErrors {
    /// A tenant admin disabled the bot.
    private static final String DISABLED = "BotDisabledByAdmin";

    /// The host belongs to another cloud than the settings; says nothing about the recipient.
    private static final String ANOTHER_CLOUD = "InvalidBotApiHost";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    static final Duration PAUSE = Duration.ofSeconds(30);

    private TeamsErrors() {}

    /// The outcome of posting, for a response with an HTTP error status.
    static SendOutcome ofPost(HttpResponse<byte[]> response, Instant now) {
        String code = code(response);
        return switch (response.statusCode()) {
            case 401 -> new SendOutcome.Closed(code);
            case 403, 404 -> unreachable(code);
            case 412, 429 -> new SendOutcome.Throttled(now.plus(pause(response)));
            default -> response.statusCode() >= 500 ? new SendOutcome.Unknown(code) : new SendOutcome.Refused(code);
        };
    }

    /// Without an error code the response is not from the Bot Connector but from a proxy on the way; says
    /// nothing about the recipient.
    private static SendOutcome unreachable(String code) {
        return switch (code) {
            case DISABLED -> new SendOutcome.Closed(code);
            case ANOTHER_CLOUD, "http_403", "http_404" -> new SendOutcome.Refused(code);
            default -> new SendOutcome.Unreachable(code);
        };
    }

    /// The outcome of an update, for a response with an HTTP error status; says nothing about the recipient.
    static SendOutcome ofUpdate(HttpResponse<byte[]> response, Instant now) {
        return ofPost(response, now) instanceof SendOutcome.Unreachable(String why)
                ? new SendOutcome.Refused(why)
                : ofPost(response, now);
    }

    /// The error code in a body of either format, otherwise the status.
    private static String code(HttpResponse<byte[]> response) {
        return StrictJson.object(response.body())
                .flatMap(TeamsErrors::code)
                .filter(code -> CODE.matcher(code).matches())
                .orElse("http_" + response.statusCode());
    }

    private static Optional<String> code(JsonNode body) {
        return StrictJson.text(body, "/error/code").or(() -> subCode(body));
    }

    /// The subcode, in JSON inside a JSON string.
    private static Optional<String> subCode(JsonNode body) {
        return StrictJson.text(body, "/message")
                .flatMap(StrictJson::object)
                .flatMap(message -> StrictJson.text(message, "/subCode"));
    }

    private static Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(RetryAfter::of)
                .orElse(response.statusCode() == 412 ? Duration.ofSeconds(1) : PAUSE);
    }
}
