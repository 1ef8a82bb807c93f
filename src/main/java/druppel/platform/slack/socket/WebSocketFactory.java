package druppel.platform.slack.socket;

import com.slack.api.SlackConfig;
import com.slack.api.util.http.ProxyUrlUtil;
import com.slack.api.util.http.ProxyUrlUtil.ProxyUrl;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Factory of WebSocket connections, through the same proxy as the Web API.
final class WebSocketFactory {
    private WebSocketFactory() {}

    static HttpClient open(SlackConfig config, Duration patience) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .proxy(HttpClient.Builder.NO_PROXY);
        Optional.ofNullable(config.getProxyUrl()).map(ProxyUrlUtil::parse).ifPresent(proxy -> useProxy(client, proxy));
        return client.build();
    }

    private static void useProxy(HttpClient.Builder client, ProxyUrl proxy) {
        client.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        Optional.ofNullable(proxy.getUsername())
                .ifPresent(name -> client.authenticator(authenticator(name, proxy.getPassword())));
    }

    private static Authenticator authenticator(String name, String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password.toCharArray());
            }
        };
    }
}
