package druppel.platform.teams.inbound;

import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;

/// What the body of a verified request holds.
public sealed interface ParsedActivity {

    /// Nothing that Teams would send.
    record Broken() implements ParsedActivity {}

    /// Something that needs no more than an acknowledgement.
    record Ignored() implements ParsedActivity {}

    /// Something that a client wants an answer to and that the bot does not do.
    record Unknown() implements ParsedActivity {}

    /// Letters typed into the search for a tip.
    record Query(SearchCommand searchCommand, PlatformUser asker, Language language, String wanted)
            implements ParsedActivity {}

    /// Somebody wants a form in a window of their own.
    ///
    /// @param form what asks for the form, with what it begins with
    record Opening(UserAction.Pressed form, Sender sender) implements ParsedActivity {}

    /// Something to be done.
    ///
    /// @param key the same for the same event however often it comes
    /// @param awaited whether a client waits for what becomes of it
    record Event(String key, String kind, TeamsEvent teamsEvent, boolean awaited) implements ParsedActivity {}
}
