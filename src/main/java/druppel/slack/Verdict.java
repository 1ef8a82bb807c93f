package druppel.slack;

/// What becomes of a body that came from Slack, whichever way it came.
sealed interface Verdict {

    /// Not taken.
    record Refused(Refusal why) implements Verdict {}

    /// Taken, with nothing more to do than to answer.
    ///
    /// @param type the media type of the text; empty where there is none
    record Answered(String type, String text) implements Verdict {
        static final Answered EMPTY = new Answered("", "");

        static Answered plain(String text) {
            return new Answered("text/plain", text);
        }

        static Answered json(String text) {
            return new Answered("application/json", text);
        }
    }

    /// Stored: to be acknowledged, and then worked on.
    record Stored(SlackBody.Event event, String body) implements Verdict {}

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
