package druppel.platform.slack.outbound;

import com.slack.api.methods.response.users.UsersInfoResponse;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackUser;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// User lookup over `users.info`. Thread-safe.
final class UserLookup {
    private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");

    private final Map<String, Instant> throttled = new ConcurrentHashMap<>();
    private final SlackApi slack;

    UserLookup(SlackApi slack) {
        this.slack = slack;
    }

    /// Looks a user up, unless the workspace is rate limited: then it is not asked until the pause is over.
    ProfileLookupResult unlessThrottled(PlatformUser user) {
        Instant until = throttled.getOrDefault(user.workspace(), Instant.MIN);
        return slack.clock().instant().isBefore(until) ? new ProfileLookupResult.Unavailable() : of(user);
    }

    ProfileLookupResult of(PlatformUser user) {
        return slack.either(
                user.at(),
                methods ->
                        methods.usersInfo(request -> request.user(user.user()).includeLocale(true)),
                UserLookup::found,
                failure -> failed(user, failure));
    }

    /// The user with an e-mail address; without the scope for it, nobody is found.
    Optional<PlatformUser> byEmail(Workspace workspace, String email) {
        return slack.answer(workspace, methods -> methods.usersLookupByEmail(request -> request.email(email)))
                .flatMap(answer -> Optional.ofNullable(answer.getUser()))
                .filter(found -> SlackUser.of(found).profile().role() != UserProfile.Role.BOT)
                .flatMap(found -> Optional.ofNullable(found.getId()))
                .map(id -> new PlatformUser(Platform.SLACK, workspace.id(), id));
    }

    private static ProfileLookupResult found(UsersInfoResponse answer) {
        return Optional.ofNullable(answer.getUser())
                .<ProfileLookupResult>map(found ->
                        new ProfileLookupResult.Known(SlackUser.of(found).profile()))
                .orElseGet(ProfileLookupResult.Unavailable::new);
    }

    private ProfileLookupResult failed(PlatformUser user, SendOutcome failure) {
        return switch (failure) {
            case SendOutcome.Unreachable(String code) when NOBODY.contains(code) -> new ProfileLookupResult.NotFound();
            case SendOutcome.Refused(String code) when NOBODY.contains(code) -> new ProfileLookupResult.NotFound();
            case SendOutcome.Throttled(Instant until) -> {
                throttled.put(user.workspace(), until);
                yield new ProfileLookupResult.Unavailable();
            }
            case SendOutcome.Sent _,
                    SendOutcome.Unreachable _,
                    SendOutcome.Refused _,
                    SendOutcome.Closed _,
                    SendOutcome.Unknown _ -> new ProfileLookupResult.Unavailable();
        };
    }
}
