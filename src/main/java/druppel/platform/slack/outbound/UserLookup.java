package druppel.platform.slack.outbound;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.api.SlackErrors;
import druppel.platform.slack.api.SlackUser;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// User lookup over `users.info`. After a rate limit, a workspace is not asked again until the pause is over.
/// Thread-safe.
final class UserLookup {
    private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");

    private final Map<String, Instant> quiet = new ConcurrentHashMap<>();
    private final InstantSource clock;

    UserLookup(InstantSource clock) {
        this.clock = clock;
    }

    ProfileLookupResult with(PlatformUser user, MethodsClient slack) {
        Instant until = quiet.getOrDefault(user.workspace(), Instant.MIN);
        return clock.instant().isBefore(until) ? new ProfileLookupResult.Later() : ask(user, slack);
    }

    /// Asks without regard to the pause.
    ProfileLookupResult ask(PlatformUser user, MethodsClient slack) {
        try {
            return read(slack.usersInfo(request -> request.user(user.user()).includeLocale(true)));
        } catch (SlackApiException failure) {
            if (SlackErrors.status(failure, clock.instant()) instanceof SendOutcome.Throttled(Instant until)) {
                quiet.put(user.workspace(), until);
            }
            return new ProfileLookupResult.Later();
        } catch (IOException | RuntimeException silence) {
            return new ProfileLookupResult.Later();
        }
    }

    private static ProfileLookupResult read(UsersInfoResponse answer) {
        if (answer.isOk() && answer.getUser() != null) {
            return new ProfileLookupResult.Known(SlackUser.of(answer.getUser()).profile());
        }
        return NOBODY.contains(String.valueOf(answer.getError()))
                ? new ProfileLookupResult.Nobody()
                : new ProfileLookupResult.Later();
    }
}
