package druppel.platform.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import druppel.chat.SendOutcome;
import druppel.common.HttpDate;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.TokenProvider.Token;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Web API client: sends each call exactly once, with the token of its workspace, and logs nothing of it.
public record SlackApi(Slack slack, TokenProvider tokenProvider, InstantSource clock) {
    /// One request to the Web API.
    @FunctionalInterface
    public interface Call<T extends SlackApiTextResponse> {
        T send(MethodsClient slack) throws IOException, SlackApiException;
    }

    /// The SDK's client, with this timeout.
    public static Slack client(SlackSettings settings, Duration timeout) {
        return client(settings, timeout, time -> {});
    }

    /// The SDK's client, with this timeout.
    ///
    /// @param platformTime receives the time that Slack tells with each answer
    public static Slack client(SlackSettings settings, Duration timeout, Consumer<Instant> platformTime) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of());
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        if (settings.api().getScheme().equals("http")) {
            // the proxy of the environment is for outgoing connections; a test double is called directly
            config.setProxyUrl(null);
        }
        return Slack.getInstance(
                config,
                new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                        .newBuilder()
                        .retryOnConnectionFailure(false)
                        .callTimeout(timeout)
                        .readTimeout(timeout)
                        .addNetworkInterceptor(SlackApi::once)
                        .addNetworkInterceptor(chain -> timed(chain, platformTime))
                        .build()));
    }

    /// Prevents OkHttp from repeating a request on a 503 with `Retry-After: 0`, which would post a message
    /// twice.
    private static Response once(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.code() == 503
                ? answer.newBuilder().removeHeader("Retry-After").build()
                : answer;
    }

    private static Response timed(Interceptor.Chain chain, Consumer<Instant> platformTime) throws IOException {
        Response answer = chain.proceed(chain.request());
        Optional.ofNullable(answer.header("Date")).flatMap(HttpDate::parse).ifPresent(platformTime);
        return answer;
    }

    /// The send outcome of a call that posts a message. Without a token nothing is sent.
    public <T extends SlackApiTextResponse> SendOutcome outcome(
            Workspace workspace, Call<T> call, Function<T, SendOutcome> accepted) {
        return either(workspace, call, accepted, Function.identity());
    }

    /// The response if it was successful, otherwise empty.
    public <T extends SlackApiTextResponse> Optional<T> answer(Workspace workspace, Call<T> call) {
        return either(workspace, call, Optional::of, failure -> Optional.empty());
    }

    /// The result of a call: taken from a successful response, otherwise from the send outcome.
    public <T extends SlackApiTextResponse, R> R either(
            Workspace workspace, Call<T> call, Function<T, R> accepted, Function<SendOutcome, R> otherwise) {
        return switch (tokenProvider.of(workspace)) {
            case Token.Valid(String token) -> either(token, call, accepted, otherwise);
            case Token.Missing(String why) -> otherwise.apply(new SendOutcome.Closed(why));
            case Token.Awaited(Instant until) -> otherwise.apply(new SendOutcome.Throttled(until));
        };
    }

    /// The result of a call with a token that Slack gave for it.
    public <T extends SlackApiTextResponse, R> R either(
            String token, Call<T> call, Function<T, R> accepted, Function<SendOutcome, R> otherwise) {
        SendOutcome failure;
        try {
            T answer = call.send(slack.methods(token));
            if (answer.isOk()) {
                return accepted.apply(answer);
            }
            failure = SlackErrors.ofCode(SlackErrors.code(answer), clock.instant());
        } catch (SlackApiException refusal) {
            failure = SlackErrors.ofStatus(refusal, clock.instant());
        } catch (IOException | RuntimeException silence) {
            // a response that is not JSON, or not the JSON that was promised, makes the SDK's parser fail in
            // many ways
            failure = new SendOutcome.Unknown(silence.getClass().getSimpleName());
        }
        return otherwise.apply(failure);
    }
}
