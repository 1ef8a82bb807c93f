package druppel.platform.slack.outbound;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import druppel.chat.MentionResolution;
import druppel.message.Mention;
import druppel.platform.slack.api.Scope;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mention resolver: expands mentions into users, for users, user groups and channels.
final class MentionResolver {
    private static final int PAGE = 1_000;

    private final RateLimitRetry patience;
    private final int most;
    private final Set<String> users = new LinkedHashSet<>();

    /// The response to one request: the users and the next cursor, or the failure.
    private sealed interface Reply {
        record Some(List<String> users, String next) implements Reply {}

        record None(MentionResolution why) implements Reply {}
    }

    MentionResolver(MethodsClient slack, InstantSource clock, int most) {
        this.most = most;
        patience = new RateLimitRetry(slack, clock);
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
                case Reply.None(MentionResolution why) -> {
                    return Optional.of(why);
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

    private Reply ask(Mention mention, String cursor) {
        return switch (mention) {
            case Mention.User(String id) -> new Reply.Some(List.of(id), "");
            case Mention.Group(String id) -> group(id);
            case Mention.Channel(String id) -> channel(id, cursor);
        };
    }

    private Reply group(String id) {
        return patience.answer(slack -> slack.usergroupsUsersList(request -> request.usergroup(id)))
                .map(answer -> answer.isOk()
                        ? new Reply.Some(named(answer.getUsers()), "")
                        : refusal(answer, Scope.USERGROUPS_READ.id()))
                .orElse(new Reply.None(new MentionResolution.Silent()));
    }

    private Reply channel(String id, String cursor) {
        return patience.answer(slack -> slack.conversationsMembers(
                        request -> request.channel(id).limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)))
                .map(answer -> answer.isOk()
                        ? new Reply.Some(named(answer.getMembers()), next(answer))
                        : refusal(answer, Scope.CHANNELS_READ.id() + ", " + Scope.GROUPS_READ.id()))
                .orElse(new Reply.None(new MentionResolution.Silent()));
    }

    private static Reply refusal(SlackApiTextResponse answer, String permission) {
        return new Reply.None(
                switch (String.valueOf(answer.getError())) {
                    case "missing_scope" -> new MentionResolution.Forbidden(permission);
                    case "channel_not_found",
                            "not_in_channel",
                            "no_such_subteam",
                            "subteam_not_found",
                            "fetch_members_failed" -> new MentionResolution.Unseen();
                    default -> new MentionResolution.Silent();
                });
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
