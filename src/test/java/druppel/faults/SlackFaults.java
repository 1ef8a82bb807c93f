package druppel.faults;

import druppel.platform.slack.FakeSlack.Manner;
import java.util.List;
import java.util.Map;

/// How a Slack can answer that is not at its best.
final class SlackFaults {
    static final String POST = "chat.postMessage";
    static final String LOOK = "conversations.history";

    private static final Manner LOST = new Manner.Lost();
    private static final Manner SILENCE = new Manner.Silence();
    private static final Manner BROKEN = new Manner.Status(500, Map.of());
    private static final Manner LESS = new Manner.Status(429, Map.of("Retry-After", "10"));
    private static final Manner PAGE = new Manner.Json("<html><body>Down for repairs</body></html>");
    private static final Manner HALF = new Manner.Json("{\"ok\":true,\"chan");
    private static final Manner BARE = new Manner.Json("{\"ok\":true}");
    private static final Manner EMPTY = new Manner.Json("");
    private static final Manner ERROR = new Manner.Json("{\"ok\":false,\"error\":\"internal_error\"}");

    private SlackFaults() {}

    /// Loses answers and wants less, now and then.
    static Plan lossy(long seed) {
        return new Plan(
                seed,
                20,
                3,
                Map.of(
                        POST, List.of(done(LOST), done(LOST), LOST, LESS),
                        LOOK, List.of(LOST, LESS)));
    }

    /// Does whatever it can, twice in a row.
    static Plan hostile(long seed) {
        return new Plan(
                seed,
                90,
                2,
                Map.of(
                        POST,
                        List.of(
                                SILENCE,
                                done(SILENCE),
                                PAGE,
                                done(PAGE),
                                done(HALF),
                                done(BARE),
                                done(EMPTY),
                                BROKEN,
                                done(BROKEN),
                                ERROR,
                                done(ERROR)),
                        LOOK,
                        List.of(SILENCE, LOST, PAGE, HALF, BARE, BARE, BARE, EMPTY, BROKEN, ERROR)));
    }

    private static Manner done(Manner then) {
        return new Manner.Done(then);
    }
}
