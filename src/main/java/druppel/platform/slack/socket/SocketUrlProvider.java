package druppel.platform.slack.socket;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import druppel.common.TrustedHosts;
import druppel.platform.slack.api.SlackErrors;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Provides WebSocket addresses over `apps.connections.open`; each is valid for one connection.
///
/// @param slack client with the app-level token
/// @param plain whether an unencrypted address is accepted, as from a test double
public record SocketUrlProvider(MethodsClient slack, boolean plain) {

    /// The provider for Socket Mode; empty if Slack sends HTTP requests.
    public static Optional<SocketUrlProvider> of(SlackSettings settings, Slack slack) {
        boolean plain = settings.api().getScheme().equals("http");
        return settings.entrance() instanceof Entrance.Socket(String appToken)
                ? Optional.of(new SocketUrlProvider(slack.methods(appToken), plain))
                : Optional.empty();
    }

    public SocketCheck next() {
        try {
            AppsConnectionsOpenResponse answer = slack.appsConnectionsOpen(request -> request);
            return answer.isOk() ? found(answer) : failed(answer);
        } catch (SlackApiException failure) {
            return new SocketCheck.Silent("http_" + failure.getResponse().code());
        } catch (IOException | RuntimeException silence) {
            return new SocketCheck.Silent(silence.getClass().getSimpleName());
        }
    }

    private SocketCheck found(AppsConnectionsOpenResponse answer) {
        return Optional.ofNullable(answer.getUrl())
                .flatMap(TrustedHosts::address)
                .filter(this::allowed)
                .<SocketCheck>map(SocketCheck.Works::new)
                .orElseGet(() -> new SocketCheck.Silent("no_address"));
    }

    private boolean allowed(URI address) {
        return address.getHost() != null
                && (address.getScheme().equals("wss")
                        || (plain && address.getScheme().equals("ws")));
    }

    /// A transient error says nothing about the token.
    private static SocketCheck failed(AppsConnectionsOpenResponse answer) {
        String error = Optional.ofNullable(answer.getError()).orElse("unnamed_error");
        return SlackErrors.isTransient(error) ? new SocketCheck.Silent(error) : new SocketCheck.Refused(error);
    }
}
