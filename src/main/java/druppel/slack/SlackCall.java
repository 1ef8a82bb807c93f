package druppel.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.app.Outcome;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// One request to the Web API.
@FunctionalInterface
interface SlackCall<T extends SlackApiTextResponse> {
    T send() throws IOException, SlackApiException;

    /// What became of a message by this request.
    static <T extends SlackApiTextResponse> Outcome outcome(
            SlackCall<T> call, Function<T, Outcome> accepted, InstantSource clock) {
        return either(call, accepted, outcome -> outcome, clock);
    }

    /// What a request brought: something from a good answer or else from what became of it.
    static <T extends SlackApiTextResponse, R> R either(
            SlackCall<T> call,
            Function<T, R> accepted,
            Function<Outcome, R> otherwise,
            InstantSource clock) {
        try {
            T answer = call.send();
            return answer.isOk()
                    ? accepted.apply(answer)
                    : otherwise.apply(Failure.named(error(answer), clock.instant()));
        } catch (SlackApiException failure) {
            return otherwise.apply(Failure.status(failure, clock.instant()));
        } catch (IOException | RuntimeException silence) {
            // an answer that is no JSON, or other JSON than promised, breaks the SDK's reading in
            // many ways
            return otherwise.apply(new Outcome.Unknown(silence.getClass().getSimpleName()));
        }
    }

    /// The answer, where there is a good one.
    static <T extends SlackApiTextResponse> Optional<T> answer(SlackCall<T> call) {
        try {
            return Optional.of(call.send()).filter(SlackApiTextResponse::isOk);
        } catch (IOException | SlackApiException | RuntimeException silence) {
            return Optional.empty();
        }
    }

    /// The word with which an answer refuses.
    static String error(SlackApiTextResponse answer) {
        return Optional.ofNullable(answer.getError()).orElse("unnamed_error");
    }
}
