package druppel.platform.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import druppel.chat.SendOutcome;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Web API client: sends each call with the token of its workspace.
public record SlackApi(Slack slack, TokenProvider tokenProvider, InstantSource clock) {

    /// The send outcome of a call that posts a message. Without a token nothing is sent.
    public <T extends SlackApiTextResponse> SendOutcome outcome(
            Workspace workspace, SlackCall<T> call, Function<T, SendOutcome> accepted) {
        return with(workspace, methods -> call.outcome(methods, accepted, clock), Function.identity());
    }

    /// The result of a call: taken from a successful response, otherwise from the send outcome.
    <T extends SlackApiTextResponse, R> R either(
            Workspace workspace, SlackCall<T> call, Function<T, R> accepted, Function<SendOutcome, R> otherwise) {
        return with(workspace, methods -> call.either(methods, accepted, otherwise, clock), otherwise);
    }

    /// The response if it was successful, otherwise empty.
    public <T extends SlackApiTextResponse> Optional<T> answer(Workspace workspace, SlackCall<T> call) {
        return with(workspace, call::answer, none -> Optional.empty());
    }

    /// Runs work with a client that is authorised for the workspace.
    ///
    /// @param otherwise gives the result if there is no token, from the reason why nothing was sent
    public <R> R with(Workspace workspace, Function<MethodsClient, R> work, Function<SendOutcome, R> otherwise) {
        return switch (tokenProvider.of(workspace)) {
            case Token.Valid(String token) -> work.apply(slack.methods(token));
            case Token.Missing(String why) -> otherwise.apply(new SendOutcome.Closed(why));
            case Token.Awaited(Instant until) -> otherwise.apply(new SendOutcome.Throttled(until));
        };
    }
}
