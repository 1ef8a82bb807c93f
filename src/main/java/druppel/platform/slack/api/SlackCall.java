package druppel.platform.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.SendOutcome;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// One request to the Web API, sent once.
@FunctionalInterface
public interface SlackCall<T extends SlackApiTextResponse> {
    T send(MethodsClient slack) throws IOException, SlackApiException;

    /// The send outcome of a request that posts a message.
    default SendOutcome outcome(MethodsClient slack, Function<T, SendOutcome> accepted, InstantSource clock) {
        return either(slack, accepted, Function.identity(), clock);
    }

    /// The result of a request: taken from a successful response, otherwise from the send outcome.
    default <R> R either(
            MethodsClient slack, Function<T, R> accepted, Function<SendOutcome, R> otherwise, InstantSource clock) {
        try {
            T answer = send(slack);
            return answer.isOk()
                    ? accepted.apply(answer)
                    : otherwise.apply(SlackErrors.named(SlackErrors.error(answer), clock.instant()));
        } catch (SlackApiException failure) {
            return otherwise.apply(SlackErrors.status(failure, clock.instant()));
        } catch (IOException | RuntimeException silence) {
            // a response that is not JSON, or not the JSON that was promised, makes the SDK's parser fail in
            // many ways
            return otherwise.apply(new SendOutcome.Unknown(silence.getClass().getSimpleName()));
        }
    }

    /// The response if it was successful, otherwise empty.
    default Optional<T> answer(MethodsClient slack) {
        try {
            return Optional.of(send(slack)).filter(SlackApiTextResponse::isOk);
        } catch (IOException | SlackApiException | RuntimeException silence) {
            return Optional.empty();
        }
    }
}
