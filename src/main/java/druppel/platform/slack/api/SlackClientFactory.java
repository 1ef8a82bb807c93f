package druppel.platform.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Builds the SDK client so that every request is sent exactly once and nothing of it is logged.
public final class SlackClientFactory {
    private SlackClientFactory() {}

    /// A client with this read timeout.
    public static Slack open(SlackSettings settings, Duration patience) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        if (settings.api().getScheme().equals("http")) {
            // the proxy of the environment is for outgoing connections; a test double is called directly
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config, new SlackHttpClient(http(config, patience)));
    }

    /// The HTTP client for file uploads, which follows no redirect.
    public static OkHttpClient uploading(Slack slack) {
        return slack.getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .followRedirects(false)
                .build();
    }

    private static OkHttpClient http(SlackConfig config, Duration patience) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .callTimeout(patience)
                .readTimeout(patience)
                .addNetworkInterceptor(SlackClientFactory::withoutInvitation)
                .build();
    }

    /// Prevents OkHttp from repeating a request on a 503 with `Retry-After: 0`, which would post a message
    /// twice.
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.code() == 503
                ? answer.newBuilder().removeHeader("Retry-After").build()
                : answer;
    }
}
