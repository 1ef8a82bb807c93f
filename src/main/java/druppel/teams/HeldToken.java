package druppel.teams;

import java.time.Duration;
import java.time.Instant;

/// The token that is held, if there is any, and when the login may be asked again.
///
/// @param token empty where none is held
/// @param renewal from when a next one is wanted
/// @param again before that the login is left alone
/// @param otherwise what there is where no token lives
/// @param spurned the token that Teams did not want; empty where there is none
record HeldToken(
        String token,
        Instant renewal,
        Instant end,
        Instant again,
        AppToken otherwise,
        String spurned) {
    private static final Duration LEAST_MARGIN = Duration.ofMinutes(5);

    static HeldToken none() {
        return new HeldToken(
                "", Instant.MIN, Instant.MIN, Instant.MIN, new AppToken.Awaited(Instant.MIN), "");
    }

    /// Whether the login is to be asked for one.
    boolean wanted(Instant now) {
        return !now.isBefore(again) && (!alive(now) || !now.isBefore(renewal));
    }

    boolean alive(Instant now) {
        return !token.isEmpty() && now.isBefore(end);
    }

    AppToken at(Instant now) {
        return alive(now) ? new AppToken.Valid(token) : otherwise;
    }

    /// Where the login gives out once more what Teams did not want there is none.
    HeldToken granted(TokenAnswer.Granted fresh, Instant now, Instant next) {
        Instant ending = now.plus(fresh.life());
        return new HeldToken(
                fresh.token().equals(spurned) ? "" : fresh.token(),
                ending.minus(margin(fresh.life())),
                ending,
                next,
                new AppToken.Awaited(next),
                spurned);
    }

    HeldToken failed(AppToken why, Instant next) {
        return new HeldToken(token, renewal, end, next, why, spurned);
    }

    HeldToken without(String unwanted) {
        return token.equals(unwanted)
                ? new HeldToken("", renewal, end, again, otherwise, unwanted)
                : this;
    }

    // A fifth of its life or five minutes, whichever is more, but not more than half.
    private static Duration margin(Duration life) {
        Duration fifth = life.dividedBy(5);
        Duration margin = fifth.compareTo(LEAST_MARGIN) > 0 ? fifth : LEAST_MARGIN;
        Duration half = life.dividedBy(2);
        return margin.compareTo(half) > 0 ? half : margin;
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "HeldToken[end=" + end + ", again=" + again + "]";
    }
}
