package druppel.platform.slack.inbound;

import druppel.web.StrictJson;
import druppel.web.UrlEncodedForm;
import java.time.Instant;

/// The parsed body of a verified request.
public sealed interface SlackPayload {

    /// Malformed: not a body that Slack would send.
    record Malformed() implements SlackPayload {}

    /// URL verification; the response is the challenge.
    record Verification(String challenge) implements SlackPayload {}

    /// To be acknowledged and ignored.
    record Ignored() implements SlackPayload {}

    /// An event to process.
    ///
    /// @param key deduplication key, equal for every delivery of the same event
    record Event(String key, String kind, SlackEvent slackEvent) implements SlackPayload {
        /// Whether it is a submitted form.
        public boolean submitted() {
            return kind.equals(InteractionParser.SUBMISSION);
        }
    }

    /// Parses JSON of the Events API, or the form of a command or interaction.
    ///
    /// @param received when the body came in: the time of an action that has none of its own
    static SlackPayload read(String text, Instant received) {
        String start = text.trim();
        return start.startsWith("{") || start.startsWith("[")
                ? StrictJson.object(text).map(EventsApiParser::read).orElse(new Malformed())
                : UrlEncodedForm.read(start)
                        .map(form -> InteractionParser.read(form, text, received))
                        .orElse(new Malformed());
    }
}
