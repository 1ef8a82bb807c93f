package druppel.platform.slack.api;

import com.slack.api.methods.response.dnd.DndInfoResponse;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse.DndTeamMemberInfo;
import druppel.chat.Chat.DoNotDisturbStatus;
import druppel.chat.SendOutcome;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Do-not-disturb lookup over `dnd.teamInfo`: one request covers many members, since Slack allows twenty of
/// these a minute.
///
/// A failed lookup is not repeated for a while, and for an hour if the scope `dnd:read` is missing.
public record DoNotDisturbLookup(SlackApi slack, Workspace workspace) {
    private static final Duration WITHOUT_SCOPE = Duration.ofHours(1);
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(5);

    public DoNotDisturbStatus of(Collection<PlatformUser> people) {
        return people.size() == 1 ? ofOne(people.iterator().next()) : ofMany(people);
    }

    /// The current or next quiet period, if there is one.
    public static Optional<QuietPeriod> quiet(boolean enabled, long from, long until) {
        return enabled && until > from
                ? Optional.of(new QuietPeriod(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until)))
                : Optional.empty();
    }

    private DoNotDisturbStatus ofOne(PlatformUser user) {
        return slack.either(
                workspace,
                methods -> methods.dndInfo(request -> request.user(user.user())),
                answer -> new DoNotDisturbStatus.Known(quiet(answer)
                        .map(quietPeriod -> Map.of(user, quietPeriod))
                        .orElse(Map.of())),
                this::unavailable);
    }

    private DoNotDisturbStatus ofMany(Collection<PlatformUser> people) {
        return slack.either(
                workspace,
                methods -> methods.dndTeamInfo(request ->
                        request.users(people.stream().map(PlatformUser::user).toList())),
                answer -> found(people, answer),
                this::unavailable);
    }

    private DoNotDisturbStatus found(Collection<PlatformUser> people, DndTeamInfoResponse answer) {
        Map<String, DndTeamMemberInfo> users =
                Optional.ofNullable(answer.getUsers()).orElse(Map.of());
        Map<PlatformUser, QuietPeriod> quiet = new HashMap<>();
        people.forEach(user -> Optional.ofNullable(users.get(user.user()))
                .flatMap(DoNotDisturbLookup::quiet)
                .ifPresent(one -> quiet.put(user, one)));
        return new DoNotDisturbStatus.Known(quiet);
    }

    private static long seconds(@Nullable Integer timestamp) {
        return timestamp == null ? 0 : timestamp;
    }

    private static Optional<QuietPeriod> quiet(DndTeamMemberInfo info) {
        return quiet(info.isDndEnabled(), seconds(info.getNextDndStartTs()), seconds(info.getNextDndEndTs()));
    }

    /// A snooze that the member started takes precedence over their schedule.
    private static Optional<QuietPeriod> quiet(DndInfoResponse info) {
        return info.isSnoozeEnabled()
                ? quiet(true, 0, seconds(info.getSnoozeEndtime()))
                : quiet(info.isDndEnabled(), seconds(info.getNextDndStartTs()), seconds(info.getNextDndEndTs()));
    }

    private DoNotDisturbStatus unavailable(SendOutcome refusal) {
        Instant now = slack.clock().instant();
        return new DoNotDisturbStatus.Unknown(
                switch (refusal) {
                    case SendOutcome.Throttled(Instant until) -> until;
                    case SendOutcome.Refused(String code) when code.equals("missing_scope") -> now.plus(WITHOUT_SCOPE);
                    default -> now.plus(OUT_OF_ORDER);
                });
    }
}
