package druppel.platform.teams.auth;

import java.time.Duration;
import java.time.Instant;

/// State of the token cache: the current token, and when the login may be called nextFetch. Immutable.
///
/// @param token the current token; empty if there is none
/// @param renewal when to renew it
/// @param nextFetch no request to the login before this time
/// @param absence what to give if no token is valid
/// @param rejected the token that Teams rejected; empty if there is none
/// @param nextReplacement no replacement of a rejected token before this time
public record TokenState(
        String token,
        Instant renewal,
        Instant end,
        Instant nextFetch,
        AppToken absence,
        String rejected,
        Instant nextReplacement) {
    private static final Duration LEAST_MARGIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    public static TokenState none() {
        return new TokenState(
                "", Instant.MIN, Instant.MIN, Instant.MIN, new AppToken.Awaited(Instant.MIN), "", Instant.MIN);
    }

    /// Whether a token has to be fetched.
    boolean needsFetch(Instant now) {
        return !now.isBefore(nextFetch) && (!valid(now) || !now.isBefore(renewal));
    }

    boolean valid(Instant now) {
        return !token.isEmpty() && now.isBefore(end);
    }

    AppToken at(Instant now) {
        return valid(now) ? new AppToken.Valid(token) : absence;
    }

    public TokenState granted(TokenResponse.Granted response, Instant now) {
        Instant expiry = now.plus(response.lifetime());
        return response.token().equals(rejected)
                ? without(now.plus(PAUSE), rejected)
                : new TokenState(
                        response.token(),
                        expiry.minus(margin(response.lifetime())),
                        expiry,
                        now,
                        new AppToken.Awaited(now),
                        rejected,
                        nextReplacement);
    }

    TokenState failed(AppToken cause, Instant next) {
        return new TokenState(token, renewal, end, next, cause, rejected, nextReplacement);
    }

    /// The state without a token that Teams rejected. The first one is replaced immediately, the next ones at
    /// most once a minute.
    TokenState rejecting(String refused, Instant now) {
        return token.equals(refused)
                ? without(later(nextFetch, nextReplacement), refused).replacingAfter(now)
                : this;
    }

    private TokenState without(Instant next, String refused) {
        return new TokenState("", renewal, end, next, new AppToken.Awaited(next), refused, nextReplacement);
    }

    private TokenState replacingAfter(Instant now) {
        Instant next = later(now, nextReplacement).plus(PAUSE);
        return new TokenState(token, renewal, end, nextFetch, absence, rejected, next);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // Renewal margin: a fifth of the lifetime or five minutes, whichever is longer, but at most half.
    private static Duration margin(Duration lifetime) {
        Duration fifth = lifetime.dividedBy(5);
        Duration margin = fifth.compareTo(LEAST_MARGIN) > 0 ? fifth : LEAST_MARGIN;
        Duration half = lifetime.dividedBy(2);
        return margin.compareTo(half) > 0 ? half : margin;
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "TokenState[end=" + end + ", again=" + nextFetch + "]";
    }
}
