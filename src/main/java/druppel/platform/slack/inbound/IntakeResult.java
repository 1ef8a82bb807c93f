package druppel.platform.slack.inbound;

/// The result of event intake, for HTTP and Socket Mode alike.
public sealed interface IntakeResult {

    /// Rejected.
    record Refused(Refusal why) implements IntakeResult {}

    /// Accepted; only the response remains to be sent.
    ///
    /// @param type the media type of the text; empty if there is no text
    record Answered(String type, String text) implements IntakeResult {
        public static final Answered EMPTY = new Answered("", "");

        public static Answered plain(String text) {
            return new Answered("text/plain", text);
        }

        public static Answered json(String text) {
            return new Answered("application/json", text);
        }
    }

    /// Stored; acknowledge it, then process it.
    record Stored(SlackPayload.Event event, String body) implements IntakeResult {}

    /// The reason for a rejection, with its HTTP status.
    enum Refusal {
        /// Not a body that Slack would send.
        UNREADABLE(400),
        /// A replay of a request that Slack sent once.
        REPLAYED(401),
        /// The database is unavailable; Slack has to send it again.
        NOT_STORED(503);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
