package druppel.platform.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.SendOutcome;
import druppel.common.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/// Maps Slack's errors to send outcomes.
public final class SlackErrors {
    private static final Set<String> UNREACHABLE =
            Set.of("user_disabled", "user_not_found", "channel_not_found", "cannot_dm_bot", "messages_tab_disabled");
    private static final Set<String> CLOSED = Set.of(
            "account_inactive",
            "app_uninstalled",
            "invalid_auth",
            "not_authed",
            "team_access_not_granted",
            "token_expired",
            "token_revoked");
    private static final Set<String> UNCERTAIN =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");
    private static final Set<String> TOO_MUCH = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            // the workspace is being moved into an organisation
            "org_login_required",
            "team_added_to_org");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private SlackErrors() {}

    /// The error code of a response with `"ok": false`.
    public static String code(SlackApiTextResponse answer) {
        return Optional.ofNullable(answer.getError()).orElse("unnamed_error");
    }

    /// The outcome of a response with `"ok": false`.
    public static SendOutcome ofCode(String error, Instant now) {
        if (UNREACHABLE.contains(error)) {
            return new SendOutcome.Unreachable(error);
        }
        if (CLOSED.contains(error)) {
            return new SendOutcome.Closed(error);
        }
        if (TOO_MUCH.contains(error)) {
            return new SendOutcome.Throttled(now.plus(PAUSE));
        }
        return UNCERTAIN.contains(error) ? new SendOutcome.Unknown(error) : new SendOutcome.Refused(error);
    }

    /// Whether the error is transient, so that the same request may succeed later.
    public static boolean isTransient(String error) {
        return UNCERTAIN.contains(error) || TOO_MUCH.contains(error);
    }

    /// The outcome of a response with an HTTP error status.
    public static SendOutcome ofStatus(SlackApiException failure, Instant now) {
        Response answer = failure.getResponse();
        if (answer.code() == 429) {
            return new SendOutcome.Throttled(now.plus(retryAfter(answer)));
        }
        return answer.code() >= 500
                ? new SendOutcome.Unknown("http_" + answer.code())
                : new SendOutcome.Refused("http_" + answer.code());
    }

    private static Duration retryAfter(Response answer) {
        return Optional.ofNullable(answer.header("Retry-After"))
                .flatMap(RetryAfter::of)
                .orElse(PAUSE);
    }
}
