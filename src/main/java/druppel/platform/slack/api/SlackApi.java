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

/// Slack's Web API, each call with the token of the workspace that it is about.
public record SlackApi(Slack slack, TokenProvider tokenProvider, InstantSource clock) {

    /// What became of a message by this request; without a token nothing was sent.
    public <T extends SlackApiTextResponse> SendOutcome outcome(
            Workspace workspace, SlackCall<T> call, Function<T, SendOutcome> accepted) {
        return with(workspace, methods -> call.outcome(methods, accepted, clock), Function.identity());
    }

    /// What a request brought: something from a good answer or else from what became of it.
    <T extends SlackApiTextResponse, R> R either(
            Workspace workspace, SlackCall<T> call, Function<T, R> accepted, Function<SendOutcome, R> otherwise) {
        return with(workspace, methods -> call.either(methods, accepted, otherwise, clock), otherwise);
    }

    /// The answer, where there is a good one.
    public <T extends SlackApiTextResponse> Optional<T> answer(Workspace workspace, SlackCall<T> call) {
        return with(workspace, call::answer, none -> Optional.empty());
    }

    /// What comes of work that speaks with a workspace.
    ///
    /// @param otherwise gives it where there is no token, from why nothing was sent
    public <R> R with(Workspace workspace, Function<MethodsClient, R> work, Function<SendOutcome, R> otherwise) {
        return switch (tokenProvider.of(workspace)) {
            case Token.Valid(String token) -> work.apply(slack.methods(token));
            case Token.Missing(String why) -> otherwise.apply(new SendOutcome.Closed(why));
            case Token.Awaited(Instant until) -> otherwise.apply(new SendOutcome.Throttled(until));
        };
    }
}
