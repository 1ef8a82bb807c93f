package druppel.slack;

import druppel.web.StrictJson;

/// What the body of a verified request holds.
sealed interface SlackBody {

    /// Nothing that Slack would send.
    record Broken() implements SlackBody {}

    /// Slack asks whether this address is ours; the challenge is the answer.
    record Verification(String challenge) implements SlackBody {}

    /// Something that needs no more than an acknowledgement.
    record Ignored() implements SlackBody {}

    /// Something to be done.
    ///
    /// @param key the same for the same event however often it comes
    record Event(String key, String kind, Matter matter) implements SlackBody {
        /// Whether it is a form that was filled in and sent.
        boolean submitted() {
            return kind.equals(FormReader.SUBMISSION);
        }
    }

    /// Reads JSON of the Events API, or the form of a command or of something pressed.
    static SlackBody read(String text) {
        String start = text.trim();
        return start.startsWith("{") || start.startsWith("[")
                ? StrictJson.object(text).map(EventReader::read).orElse(new Broken())
                : Form.read(text).map(FormReader::read).orElse(new Broken());
    }
}
