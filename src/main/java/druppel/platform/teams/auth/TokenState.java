package druppel.platform.teams.auth;

import java.time.Duration;
import java.time.Instant;

/// State of the token cache: the current token, and when the login may be called again. Immutable.
///
/// @param token the current token; empty if there is none
/// @param renewal when to renew it
/// @param again no request to the login before this time
/// @param otherwise what to give if no token is valid
/// @param spurned the token that Teams rejected; empty if there is none
/// @param replacement no replacement of a rejected token before this time
public record TokenState(
        String token,
        Instant renewal,
        Instant end,
        Instant again,
        AppToken otherwise,
        String spurned,
        Instant replacement) {
    private static final Duration LEAST_MARGIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    public static TokenState none() {
        return new TokenState(
                "", Instant.MIN, Instant.MIN, Instant.MIN, new AppToken.Awaited(Instant.MIN), "", Instant.MIN);
    }

    /// Whether a token has to be fetched.
    boolean wanted(Instant now) {
        return !now.isBefore(again) && (!alive(now) || !now.isBefore(renewal));
    }

    boolean alive(Instant now) {
        return !token.isEmpty() && now.isBefore(end);
    }

    AppToken at(Instant now) {
        return alive(now) ? new AppToken.Valid(token) : otherwise;
    }

    public TokenState granted(TokenResponse.Granted fresh, Instant now) {
        Instant ending = now.plus(fresh.life());
        return fresh.token().equals(spurned)
                ? without(now.plus(PAUSE), spurned)
                : new TokenState(
                        fresh.token(),
                        ending.minus(margin(fresh.life())),
                        ending,
                        now,
                        new AppToken.Awaited(now),
                        spurned,
                        replacement);
    }

    TokenState failed(AppToken why, Instant next) {
        return new TokenState(token, renewal, end, next, why, spurned, replacement);
    }

    /// The state without a token that Teams rejected. The first one is replaced immediately, the next ones at
    /// most once a minute.
    TokenState spurning(String unwanted, Instant now) {
        return token.equals(unwanted)
                ? without(later(again, replacement), unwanted).replacingAfter(now)
                : this;
    }

    private TokenState without(Instant next, String unwanted) {
        return new TokenState("", renewal, end, next, new AppToken.Awaited(next), unwanted, replacement);
    }

    private TokenState replacingAfter(Instant now) {
        Instant next = later(now, replacement).plus(PAUSE);
        return new TokenState(token, renewal, end, again, otherwise, spurned, next);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // Renewal margin: a fifth of the lifetime or five minutes, whichever is longer, but at most half.
    private static Duration margin(Duration life) {
        Duration fifth = life.dividedBy(5);
        Duration margin = fifth.compareTo(LEAST_MARGIN) > 0 ? fifth : LEAST_MARGIN;
        Duration half = life.dividedBy(2);
        return margin.compareTo(half) > 0 ? half : margin;
    }

    /// Never includes the secret.
    @Override
    public String toString() {
        return "TokenState[end=" + end + ", again=" + again + "]";
    }
}
