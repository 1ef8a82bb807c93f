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

/// Builds the SDK's client so that it asks once: no request is repeated behind our back, nothing of
/// it is logged.
public final class SlackClientFactory {
    private SlackClientFactory() {}

    /// A client that waits for an answer this long at most.
    public static Slack open(SlackSettings settings, Duration patience) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        if (settings.api().getScheme().equals("http")) {
            // the environment's proxy is the way out; a test double is spoken to directly
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config, new SlackHttpClient(http(config, patience)));
    }

    /// What the bytes of a file go out by: to that address and no other.
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

    /// OkHttp repeats a request by itself on a 503 that says *retry after 0 seconds*; a message
    /// would arrive twice.
    private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.code() == 503
                ? answer.newBuilder().removeHeader("Retry-After").build()
                : answer;
    }
}
