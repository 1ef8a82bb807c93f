package druppel.platform.slack.outbound;

import com.slack.api.methods.response.users.UsersInfoResponse;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.member.PlatformUser;
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

    ProfileLookupResult with(PlatformUser user, MethodsClient slack) {
        Instant until = quiet.getOrDefault(user.workspace(), Instant.MIN);
        return clock.instant().isBefore(until) ? new ProfileLookupResult.Unavailable() : ask(user, slack);
    }

    ProfileLookupResult of(PlatformUser user) {
        return slack.either(
                user.at(),
                methods ->
                        methods.usersInfo(request -> request.user(user.user()).includeLocale(true)),
                UserLookup::found,
                failure -> failed(user, failure));
    }

    private static ProfileLookupResult found(UsersInfoResponse answer) {
        return Optional.ofNullable(answer.getUser())
                .<ProfileLookupResult>map(found ->
                        new ProfileLookupResult.Known(SlackUser.of(found).profile()))
                .orElseGet(ProfileLookupResult.Later::new);
    }

    private ProfileLookupResult failed(PlatformUser user, SendOutcome failure) {
        return switch (failure) {
            case SendOutcome.Unreachable(String code) when NOBODY.contains(code) -> new ProfileLookupResult.Nobody();
            case SendOutcome.Refused(String code) when NOBODY.contains(code) -> new ProfileLookupResult.Nobody();
            case SendOutcome.Throttled(Instant until) -> {
                throttled.put(user.workspace(), until);
                yield new ProfileLookupResult.Later();
            }
            return new ProfileLookupResult.Unavailable();
        } catch (IOException | RuntimeException silence) {
            return new ProfileLookupResult.Unavailable();
        }
    }

    private static ProfileLookupResult read(UsersInfoResponse answer) {
        if (answer.isOk() && answer.getUser() != null) {
            return new ProfileLookupResult.Known(SlackUser.of(answer.getUser()).profile());
        }
        return NOBODY.contains(String.valueOf(answer.getError()))
                ? new ProfileLookupResult.NotFound()
                : new ProfileLookupResult.Unavailable();
    }
}
