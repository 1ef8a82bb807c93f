package druppel.platform.teams.outbound;

import druppel.chat.SendOutcome;
import druppel.common.BoundedHttpClient;
import druppel.domain.delivery.MessageRef;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.api.TrustedServiceHosts;
import druppel.platform.teams.auth.AppToken;
import druppel.platform.teams.auth.AppTokenCache;
import druppel.platform.teams.auth.TokenRequest;
import druppel.web.StrictJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.databind.node.ObjectNode;

/// Bot Connector client: sends activities to Teams, each request once.
///
/// The address is checked again before a token is sent to it. A rejected token is replaced once, since a
/// rejected request had no effect; if no other token is available, nothing is sent.
///
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
public final class BotConnectorClient {
    private static final SendOutcome UNTRUSTED = new SendOutcome.Refused("untrusted_address");

    private final BoundedHttpClient http;
    private final AppTokenCache tokens;
    private final TrustedServiceHosts hosts;
    private final InstantSource clock;

    BotConnectorClient(BoundedHttpClient http, AppTokenCache tokens, TrustedServiceHosts hosts, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.hosts = hosts;
        this.clock = clock;
    }

    public static BotConnectorClient open(TeamsSettings settings, BoundedHttpClient http, InstantSource clock) {
        return new BotConnectorClient(
                http,
                new AppTokenCache(new TokenRequest(http, settings), clock),
                new TrustedServiceHosts(settings.cloud().serviceHosts()),
                clock);
    }

    /// Whether a token is available.
    boolean hasToken() {
        return tokens.current() instanceof AppToken.Valid;
    }

    /// Posts an activity into a conversation. Some responses contain no message id.
    public SendOutcome post(ConversationRef conversationRef, ObjectNode activity) {
        return send(
                conversationRef.service(),
                "/v3/conversations/" + encoded(conversationRef.conversation()) + "/activities",
                "POST",
                activity,
                id -> new SendOutcome.Sent(new MessageRef(conversationRef.conversation(), id.orElse(""))),
                response -> TeamsErrors.ofPost(response, clock.instant()));
    }

    /// Replaces an activity.
    SendOutcome update(URI service, MessageRef message, ObjectNode activity) {
        return send(
                service,
                "/v3/conversations/" + encoded(message.conversation()) + "/activities/" + encoded(message.message()),
                "PUT",
                activity,
                id -> new SendOutcome.Sent(message),
                response -> TeamsErrors.ofUpdate(response, clock.instant()));
    }

    /// Opens the conversation with a user, or finds the existing one: gives a `Sent` outcome with the
    /// conversation id and no message id.
    SendOutcome open(URI service, ObjectNode members) {
        return send(
                service,
                "/v3/conversations",
                "POST",
                members,
                id -> id.<SendOutcome>map(name -> new SendOutcome.Sent(new MessageRef(name, "")))
                        .orElse(new SendOutcome.Refused("no_conversation")),
                response -> TeamsErrors.ofPost(response, clock.instant()));
    }

    private SendOutcome send(
            URI service,
            String path,
            String method,
            ObjectNode body,
            Function<Optional<String>, SendOutcome> accepted,
            Function<HttpResponse<byte[]>, SendOutcome> refused) {
        Optional<URI> trusted = hosts.trusted(service.toString());
        if (trusted.isEmpty()) {
            return UNTRUSTED;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trusted.get() + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, BodyPublishers.ofString(body.toString()));
        return withToken(token -> attempt(request, token, true, response -> outcome(response, accepted, refused)));
    }

    private SendOutcome withToken(Function<String, SendOutcome> request) {
        return switch (tokens.current()) {
            case AppToken.Refused(String why) -> new SendOutcome.Closed(why);
            case AppToken.Awaited awaited -> new SendOutcome.Throttled(awaited.until());
            case AppToken.Valid(String token) -> request.apply(token);
        };
    }

    /// @param again whether to try once more with another token
    private SendOutcome attempt(
            HttpRequest.Builder request,
            String token,
            boolean again,
            Function<HttpResponse<byte[]>, SendOutcome> judge) {
        try {
            HttpResponse<byte[]> response = http.send(
                    request.setHeader("Authorization", "Bearer " + token).build());
            if (again && response.statusCode() == 401) {
                tokens.reject(token);
                return withToken(fresh -> attempt(request, fresh, false, judge));
            }
            return judge.apply(response);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException nothingSent) {
            return new SendOutcome.Throttled(clock.instant().plus(TeamsErrors.PAUSE));
        } catch (IOException silence) {
            return new SendOutcome.Unknown(BoundedHttpClient.reason(silence));
        }
    }

    private static SendOutcome outcome(
            HttpResponse<byte[]> response,
            Function<Optional<String>, SendOutcome> accepted,
            Function<HttpResponse<byte[]>, SendOutcome> refused) {
        return response.statusCode() / 100 == 2 ? accepted.apply(id(response)) : refused.apply(response);
    }

    private static Optional<String> id(HttpResponse<byte[]> response) {
        return StrictJson.object(response.body()).flatMap(body -> StrictJson.text(body, "/id"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
