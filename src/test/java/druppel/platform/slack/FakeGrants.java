package druppel.platform.slack;

import druppel.platform.slack.FakeSlack.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// OAuth grants of the fake Slack, for codes and refresh tokens that are valid once each. A code names the
/// chosen workspace, such as `T1`, and the kind of grant: `rotating-`, `org-`.
public final class FakeGrants {
    public static final String CLIENT = "111.222";
    public static final String SECRET = "client-secret-marker";

    private static final String KNOWN =
            "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Integer> used = new ConcurrentHashMap<>();

    String exchange(Call call) {
        if (!call.token().equals(KNOWN)) {
            return refusal("bad_client_secret");
        }
        return call.field("grant_type").equals("refresh_token")
                ? refreshed(call.field("refresh_token"))
                : installed(call.field("code"));
    }

    private String installed(String code) {
        if (!code.matches("(rotating-)?(org-)?[TE][0-9]+(-again)?") || used.merge(code, 1, Integer::sum) > 1) {
            return refusal("invalid_code");
        }
        return granted(code);
    }

    private String refreshed(String token) {
        return Optional.ofNullable(refreshTokens.remove(token))
                .map(this::granted)
                .orElseGet(() -> refusal("invalid_refresh_token"));
    }

    private String granted(String code) {
        String place = code.replaceFirst("^(rotating-)?(org-)?", "").replaceFirst("-again$", "");
        int number = count.incrementAndGet();
        return """
        {"ok":true,"app_id":"A1","bot_user_id":"B%s","token_type":"bot","authed_user":{"id":"U9"},
         "scope":"commands,chat:write,im:history,users:read","access_token":"xoxb-%s-%d",%s%s}\
        """.formatted(place, place, number, rotation(code, number), where(code, place));
    }

    private String rotation(String code, int number) {
        if (!code.startsWith("rotating-")) {
            return "";
        }
        String token = "xoxe-1-" + number;
        refreshTokens.put(token, code);
        return "\"refresh_token\":\"" + token + "\",\"expires_in\":43200,";
    }

    private static String where(String code, String place) {
        return code.contains("org-")
                ? "\"is_enterprise_install\":true,\"team\":null,\"enterprise\":{\"id\":\"%s\",\"name\":\"Ons land\"}"
                        .formatted(place)
                : "\"is_enterprise_install\":false,\"enterprise\":null,\"team\":{\"id\":\"%s\",\"name\":\"Ons dorp\"}"
                        .formatted(place);
    }

    private static String refusal(String error) {
        return "{\"ok\":false,\"error\":\"" + error + "\"}";
    }
}
