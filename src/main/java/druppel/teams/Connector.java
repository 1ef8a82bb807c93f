package druppel.teams;

import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
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

/// The Bot Connector's protocol: what the bot says in Teams, each request sent once.
///
/// An address is looked at once more before it gets a token. A token that is refused is replaced
/// once, since a request that was not let in did nothing; where there is no other one yet, nothing
/// was sent.
///
/// Source:
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
final class Connector {
    private static final SendOutcome UNTRUSTED = new SendOutcome.Refused("untrusted_address");

    private final BoundedHttp http;
    private final AppTokens tokens;
    private final ServiceHosts hosts;
    private final InstantSource clock;

    Connector(BoundedHttp http, AppTokens tokens, ServiceHosts hosts, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.hosts = hosts;
        this.clock = clock;
    }

    static Connector open(TeamsSettings settings, BoundedHttp http, InstantSource clock) {
        return new Connector(
                http,
                new AppTokens(new TokenRequest(http, settings), clock),
                new ServiceHosts(settings.cloud().serviceHosts()),
                clock);
    }

    /// Whether there is a token to speak with.
    boolean admitted() {
        return tokens.current() instanceof AppToken.Valid;
    }

    /// Posts an activity into a conversation. Some answers name no id of the message.
    SendOutcome post(Place place, ObjectNode activity) {
        return send(
                place.service(),
                "/v3/conversations/" + encoded(place.conversation()) + "/activities",
                "POST",
                activity,
                id -> new SendOutcome.Sent(new MessageRef(place.conversation(), id.orElse(""))),
                answer -> Failure.posting(answer, clock.instant()));
    }

    /// Replaces an activity that was posted before.
    SendOutcome update(URI service, MessageRef message, ObjectNode activity) {
        return send(
                service,
                "/v3/conversations/"
                        + encoded(message.conversation())
                        + "/activities/"
                        + encoded(message.message()),
                "PUT",
                activity,
                id -> new SendOutcome.Sent(message),
                answer -> Failure.changing(answer, clock.instant()));
    }

    /// Opens the conversation with somebody, or finds the one there is: as sent, with its name as
    /// the conversation of no message.
    SendOutcome open(URI service, ObjectNode members) {
        return send(
                service,
                "/v3/conversations",
                "POST",
                members,
                id ->
                        id.<SendOutcome>map(name -> new SendOutcome.Sent(new MessageRef(name, "")))
                                .orElse(new SendOutcome.Refused("no_conversation")),
                answer -> Failure.posting(answer, clock.instant()));
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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(trusted.get() + path))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .method(method, BodyPublishers.ofString(body.toString()));
        return allowed(token ->
                answered(request, token, true, answer -> judged(answer, accepted, refused)));
    }

    private SendOutcome allowed(Function<String, SendOutcome> speaking) {
        return switch (tokens.current()) {
            case AppToken.Refused(String why) -> new SendOutcome.Closed(why);
            case AppToken.Awaited awaited -> new SendOutcome.Throttled(awaited.until());
            case AppToken.Valid(String token) -> speaking.apply(token);
        };
    }

    /// @param again whether another token may be tried
    private SendOutcome answered(
            HttpRequest.Builder request,
            String token,
            boolean again,
            Function<HttpResponse<byte[]>, SendOutcome> judge) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request.setHeader("Authorization", "Bearer " + token).build());
            if (again && answer.statusCode() == 401) {
                tokens.spurn(token);
                return allowed(fresh -> answered(request, fresh, false, judge));
            }
            return judge.apply(answer);
        } catch (ConnectException
                | HttpConnectTimeoutException
                | SSLHandshakeException nothingSent) {
            return new SendOutcome.Throttled(clock.instant().plus(Failure.PAUSE));
        } catch (IOException silence) {
            return new SendOutcome.Unknown(Why.of(silence));
        }
    }

    private static SendOutcome judged(
            HttpResponse<byte[]> answer,
            Function<Optional<String>, SendOutcome> accepted,
            Function<HttpResponse<byte[]>, SendOutcome> refused) {
        return answer.statusCode() / 100 == 2 ? accepted.apply(id(answer)) : refused.apply(answer);
    }

    private static Optional<String> id(HttpResponse<byte[]> answer) {
        return StrictJson.object(new String(answer.body(), StandardCharsets.UTF_8))
                .flatMap(body -> StrictJson.text(body, "/id"));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
