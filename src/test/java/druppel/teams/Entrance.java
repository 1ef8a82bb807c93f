package druppel.teams;

import druppel.teams.Bearer.Reason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/// The check of bearers as it stands at the door, with a stand-in for Microsoft behind it.
final class Entrance implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    final StandInMicrosoft microsoft = new StandInMicrosoft();
    final MovedClock clock = new MovedClock();

    private final HttpClient client = BoundedHttp.client(PATIENCE);
    private final BearerCheck check;

    Entrance() {
        microsoft.publish(Mint.KEY);
        TeamsSettings settings = microsoft.settings();
        KeyFetch fetch = new KeyFetch(new BoundedHttp(client, PATIENCE), settings.cloud().openId());
        check = new BearerCheck(new SigningKeys(fetch, clock), settings, clock);
    }

    Mint mint() {
        return new Mint(clock.instant());
    }

    /// What is thought of a token, also with its activity.
    String says(String token) {
        return word(covered(check.prove(List.of("Bearer " + token)), Mint.SERVICE, "msteams"));
    }

    /// The same of an activity with another address or channel.
    String says(String token, String serviceUrl, String channel) {
        return word(covered(check.prove(List.of("Bearer " + token)), serviceUrl, channel));
    }

    String saysOfHeaders(String... headers) {
        return word(check.prove(List.of(headers)));
    }

    private static Bearer covered(Bearer bearer, String serviceUrl, String channel) {
        return bearer instanceof Bearer.Proven(Bearer.Claims claims)
                ? claims.covers(serviceUrl, channel)
                : bearer;
    }

    private static String word(Bearer bearer) {
        return switch (bearer) {
            case Bearer.Proven _ -> "PROVEN";
            case Bearer.Refused(Reason why) -> why.name();
        };
    }

    @Override
    public void close() {
        microsoft.close();
        client.close();
    }
}
