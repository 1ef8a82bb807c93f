package druppel.platform.teams.inbound;

import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;

/// The parsed body of a verified request.
public sealed interface ParsedActivity {

    /// Malformed: not a body that Teams would send.
    record Malformed() implements ParsedActivity {}

    /// To be acknowledged and ignored.
    record Ignored() implements ParsedActivity {}

    /// An invoke that the bot does not support; the client expects a response.
    record Unsupported() implements ParsedActivity {}

    /// A query typed into the message extension.
    record Query(SearchCommand searchCommand, PlatformUser asker, Language language, String wanted)
            implements ParsedActivity {}

    /// A request to open a form in a task module.
    ///
    /// @param form the action that opens the form, with its initial values
    record FormRequest(UserAction.Pressed form, Sender sender) implements ParsedActivity {}

    /// An event to process.
    ///
    /// @param key deduplication key, equal for every delivery of the same event
    /// @param awaited whether a client waits for the result
    record Event(String key, String kind, TeamsEvent teamsEvent, boolean awaited) implements ParsedActivity {}
}
