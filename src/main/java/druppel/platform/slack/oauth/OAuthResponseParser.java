package druppel.platform.slack.oauth;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.AuthedUser;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Enterprise;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Team;
import druppel.domain.install.Installation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parser of `oauth.v2.access` responses.
///
/// @param now when the token was granted
record OAuthResponseParser(OAuthV2AccessResponse answer, Instant now) {
    /// How long before its expiry a token is renewed. A token that lives no longer than twice this is renewed
    /// at half its lifetime.
    private static final Duration AHEAD = Duration.ofHours(2);

    /// The token grant; empty if a part of it is missing.
    Optional<TokenGrant> grant() {
        return text(answer.getAccessToken())
                .filter(token -> answer.getExpiresIn() == null || renewal().isPresent())
                .map(token -> new TokenGrant(token, renewal()));
    }

    /// The installation; empty if a part of it is missing.
    Optional<Installation> installation() {
        return workspace()
                .flatMap(workspace -> text(answer.getBotUserId())
                        .flatMap(bot -> grant().map(tokenGrant -> installation(workspace, bot, tokenGrant))));
    }

    private Installation installation(Workspace workspace, String bot, TokenGrant tokenGrant) {
        return new Installation(
                workspace,
                text(answer.getAppId()).orElse(""),
                bot,
                scopes(),
                Optional.ofNullable(answer.getAuthedUser())
                        .map(AuthedUser::getId)
                        .orElse(""),
                now,
                tokenGrant);
    }

    private Optional<Workspace> workspace() {
        Optional<String> enterprise =
                Optional.ofNullable(answer.getEnterprise()).map(Enterprise::getId);
        Optional<String> team = Optional.ofNullable(answer.getTeam()).map(Team::getId);
        return new TenantId(answer.isEnterpriseInstall(), enterprise, team)
                .workspace()
                .map(id -> new Workspace(Platform.SLACK, id));
    }

    private Optional<Renewal> renewal() {
        return text(answer.getRefreshToken())
                .filter(token -> answer.getExpiresIn() != null)
                .map(token -> renewal(token, Duration.ofSeconds(answer.getExpiresIn())));
    }

    private Renewal renewal(String token, Duration life) {
        Duration late = life.minus(AHEAD);
        Duration half = life.dividedBy(2);
        return new Renewal(token, now.plus(late.compareTo(half) > 0 ? late : half), now.plus(life));
    }

    private Set<String> scopes() {
        return text(answer.getScope()).stream()
                .flatMap(joined -> Arrays.stream(joined.split(",", -1)))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }
}
