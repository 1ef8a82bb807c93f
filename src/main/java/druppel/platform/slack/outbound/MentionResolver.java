package druppel.platform.slack.outbound;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import druppel.chat.MentionResolution;
import druppel.chat.SendOutcome;
import druppel.common.Retry;
import druppel.common.Sleeper;
import druppel.domain.member.Workspace;
import druppel.message.Mention;
import druppel.platform.slack.api.Scope;
import druppel.platform.slack.api.SlackApi;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mention resolver: expands mentions into users, for users, user groups and channels.
final class MentionResolver {
    private static final int PAGE = 1_000;
    private static final int MOST_RETRIES = 60;
    private static final Set<String> UNSEEN = Set.of(
            "channel_not_found", "not_in_channel", "no_such_subteam", "subteam_not_found", "fetch_members_failed");

    private final SlackApi slack;
    private final Workspace workspace;
    private final int most;
    private Duration left = Duration.ofMinutes(1);
    private final Set<String> users = new LinkedHashSet<>();

    /// The response to one request: the users and the next cursor, or the failure.
    private sealed interface Reply {
        record Some(List<String> users, String next) implements Reply {}

        record None(SendOutcome failure) implements Reply {}
    }

    MentionResolver(SlackApi slack, Workspace workspace, int most) {
        this.slack = slack;
        this.workspace = workspace;
        this.most = most;
    }

    MentionResolution of(List<Mention> mentions) {
        for (Mention mention : Set.copyOf(mentions)) {
            Optional<MentionResolution> obstacle = add(mention);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        return new MentionResolution.People(users);
    }

    /// Adds the users of a mention; gives the failure, if any.
    private Optional<MentionResolution> add(Mention mention) {
        String cursor = "";
        do {
            switch (ask(mention, cursor)) {
                case Reply.None(SendOutcome failure) -> {
                    return Optional.of(obstacle(mention, failure));
                }
                case Reply.Some(List<String> some, String next) -> {
                    users.addAll(some);
                    cursor = next;
                }
            }
            if (users.size() > most) {
                return Optional.of(new MentionResolution.TooMany());
            }
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    /// Asks again after the pauses that Slack asks for, a minute in total at most.
    private Reply ask(Mention mention, String cursor) {
        return new Retry(MOST_RETRIES, left, this::pause)
                .run(() -> askOnce(mention, cursor), (reply, failures) -> pause(reply));
    }

    private Optional<Duration> pause(Reply reply) {
        return reply instanceof Reply.None(SendOutcome failure)
                ? failure.pause(slack.clock().instant())
                : Optional.empty();
    }

    /// Counts each pause a second longer, so that pauses of zero cannot repeat endlessly.
    private void pause(Duration pause) {
        left = left.minus(pause).minusSeconds(1);
        Sleeper.ASLEEP.pause(pause);
    }

    private Reply askOnce(Mention mention, String cursor) {
        return switch (mention) {
            case Mention.User(String id) -> new Reply.Some(List.of(id), "");
            case Mention.Group(String id) ->
                slack.either(
                        workspace,
                        methods -> methods.usergroupsUsersList(request -> request.usergroup(id)),
                        answer -> new Reply.Some(named(answer.getUsers()), ""),
                        Reply.None::new);
            case Mention.Channel(String id) ->
                slack.either(
                        workspace,
                        methods -> methods.conversationsMembers(
                                request -> request.channel(id).limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)),
                        answer -> new Reply.Some(named(answer.getMembers()), next(answer)),
                        Reply.None::new);
        };
    }

    private static MentionResolution obstacle(Mention mention, SendOutcome failure) {
        return switch (failure) {
            case SendOutcome.Refused(String code)
            when code.equals("missing_scope") -> new MentionResolution.Forbidden(scopes(mention));
            case SendOutcome.Refused(String code) when UNSEEN.contains(code) -> new MentionResolution.NotFound();
            case SendOutcome.Unreachable(String code) when UNSEEN.contains(code) -> new MentionResolution.NotFound();
            case SendOutcome.Sent _,
                    SendOutcome.Throttled _,
                    SendOutcome.Refused _,
                    SendOutcome.Unreachable _,
                    SendOutcome.Closed _,
                    SendOutcome.Unknown _ -> new MentionResolution.NoAnswer();
        };
    }

    private static String scopes(Mention mention) {
        return mention instanceof Mention.Channel
                ? Scope.CHANNELS_READ.id() + ", " + Scope.GROUPS_READ.id()
                : Scope.USERGROUPS_READ.id();
    }

    // the SDK gives null for fields that are missing
    private static List<String> named(@Nullable List<String> users) {
        return users == null ? List.of() : users;
    }

    private static String next(ConversationsMembersResponse answer) {
        return Optional.ofNullable(answer.getResponseMetadata())
                .flatMap(metadata -> Optional.ofNullable(metadata.getNextCursor()))
                .orElse("");
    }
}
