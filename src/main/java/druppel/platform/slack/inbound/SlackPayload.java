package druppel.platform.slack.inbound;

import druppel.web.StrictJson;

/// What the body of a verified request holds.
public sealed interface SlackPayload {

    /// Nothing that Slack would send.
    record Broken() implements SlackPayload {}

    /// Slack asks whether this address is ours; the challenge is the answer.
    record Verification(String challenge) implements SlackPayload {}

    /// Something that needs no more than an acknowledgement.
    record Ignored() implements SlackPayload {}

    /// Something to be done.
    ///
    /// @param key the same for the same event however often it comes
    record Event(String key, String kind, SlackEvent slackEvent) implements SlackPayload {
        /// Whether it is a form that was filled in and sent.
        public boolean submitted() {
            return kind.equals(InteractionParser.SUBMISSION);
        }
    }

    /// Reads JSON of the Events API, or the form of a command or of something pressed.
    static SlackPayload read(String text) {
        String start = text.trim();
        return start.startsWith("{") || start.startsWith("[")
                ? StrictJson.object(text).map(EventsApiParser::read).orElse(new Broken())
                : SlackFormBody.read(text).map(InteractionParser::read).orElse(new Broken());
    }
}
