package druppel.chat;

/// A platform's rate limit per workspace, in messages per minute: the initial rate and the bounds for
/// adapting it.
///
/// @param burst how many messages may be sent at once after an idle time
public record RateLimit(int perMinute, int least, int most, int burst) {
    public RateLimit {
        if (least < 1 || perMinute < least || most < perMinute || burst < 1) {
            throw new IllegalArgumentException("a rate must be positive and lie between its bounds");
        }
    }
}
