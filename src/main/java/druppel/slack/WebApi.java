package druppel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.app.Outcome;
import druppel.app.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Slack's Web API, each call with the token of the workspace that it is about.
record WebApi(Slack slack, Tokens tokens, InstantSource clock) {

    /// What became of a message by this request; without a token nothing was sent.
    <T extends SlackApiTextResponse> Outcome outcome(
            Workspace workspace, SlackCall<T> call, Function<T, Outcome> accepted) {
        return switch (tokens.of(workspace)) {
            case Token.Valid(String token) -> call.outcome(slack.methods(token), accepted, clock);
            case Token.Missing(String why) -> new Outcome.Refused(why);
            case Token.Awaited(Instant until) -> new Outcome.Throttled(until);
        };
    }

    /// The answer, where there is a good one.
    <T extends SlackApiTextResponse> Optional<T> answer(Workspace workspace, SlackCall<T> call) {
        return tokens.of(workspace) instanceof Token.Valid(String token)
                ? call.answer(slack.methods(token))
                : Optional.empty();
    }
}
