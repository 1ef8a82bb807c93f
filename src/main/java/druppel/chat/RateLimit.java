package druppel.chat;

/// How much a platform takes for one workspace: a rate to begin with, and the bounds between which
/// it is found out.
///
/// @param burst how many may go at once after some quiet
public record RateLimit(int perMinute, int least, int most, int burst) {
    public RateLimit {
        if (least < 1 || perMinute < least || most < perMinute || burst < 1) {
            throw new IllegalArgumentException("a rate lies between its bounds, all of them positive");
        }
    }
}
