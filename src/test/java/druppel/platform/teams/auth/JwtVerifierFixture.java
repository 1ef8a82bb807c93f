package druppel.platform.teams.auth;

import druppel.common.BoundedHttpClient;
import druppel.platform.teams.FakeMicrosoft;
import druppel.platform.teams.TokenIssuer;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.JwtVerdict.Reason;
import druppel.testing.MovableClock;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/// Fixture of JWT verification, with a fake Microsoft.
public final class JwtVerifierFixture implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    public final FakeMicrosoft microsoft = new FakeMicrosoft();
    final MovableClock clock = new MovableClock();

    private final HttpClient client = BoundedHttpClient.client(TIMEOUT);
    private final JwtVerifier check;

    public JwtVerifierFixture() {
        microsoft.publish(TokenIssuer.KEY);
        TeamsSettings settings = microsoft.settings();
        JwksFetcher fetch = new JwksFetcher(
                new BoundedHttpClient(client, TIMEOUT), settings.cloud().openId());
        check = new JwtVerifier(new JwksCache(fetch, clock), settings, clock);
    }

    public TokenIssuer mint() {
        return new TokenIssuer(clock.instant());
    }

    /// The verdict on a token, with its activity.
    public String says(String token) {
        return word(covered(check.verify(List.of("Bearer " + token)), TokenIssuer.SERVICE, "msteams"));
    }

    /// The verdict for an activity with another service URL or channel.
    String says(String token, String serviceUrl, String channel) {
        return word(covered(check.verify(List.of("Bearer " + token)), serviceUrl, channel));
    }

    String saysOfHeaders(String... headers) {
        return word(check.verify(List.of(headers)));
    }

    private static JwtVerdict covered(JwtVerdict jwtVerdict, String serviceUrl, String channel) {
        return jwtVerdict instanceof JwtVerdict.Verified(JwtVerdict.Claims claims)
                ? claims.covers(serviceUrl, channel)
                : jwtVerdict;
    }

    private static String word(JwtVerdict jwtVerdict) {
        return switch (jwtVerdict) {
            case JwtVerdict.Verified _ -> "PROVEN";
            case JwtVerdict.Refused(Reason why) -> why.name();
        };
    }

    @Override
    public void close() {
        microsoft.close();
        client.close();
    }
}
