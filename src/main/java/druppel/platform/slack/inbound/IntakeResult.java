package druppel.platform.slack.inbound;

/// What becomes of a body that came from Slack, whichever way it came.
public sealed interface IntakeResult {

    /// Not taken.
    record Refused(Refusal why) implements IntakeResult {}

    /// Taken, with nothing more to do than to answer.
    ///
    /// @param type the media type of the text; empty where there is none
    record Answered(String type, String text) implements IntakeResult {
        public static final Answered EMPTY = new Answered("", "");

        public static Answered plain(String text) {
            return new Answered("text/plain", text);
        }

        public static Answered json(String text) {
            return new Answered("application/json", text);
        }
    }

    /// Stored: to be acknowledged, and then worked on.
    record Stored(SlackPayload.Event event, String body) implements IntakeResult {}

    /// Why a body is not taken, with what HTTP calls it.
    enum Refusal {
        /// Nothing that Slack would send.
        UNREADABLE(400),
        /// Somebody sends again what was Slack's once.
        REPLAYED(401),
        /// The rows cannot be written; Slack is to send it again.
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
