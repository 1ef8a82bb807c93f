package druppel.domain.workspace;

import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Optional;

/// Act of an admin that changed something for others.
///
/// @param user the admin's id in the workspace; empty for somebody at the command line of the server
/// @param about what it was about, such as a date and a name
public record AdminAct(Workspace workspace, Optional<String> user, Kind kind, String about, Instant at) {

    /// What admins do.
    public enum Kind {
        /// Asked people whether they want to join: how many.
        INVITED,
        /// Made a link by which somebody enters the local chat: their name.
        INVITATION_MADE,
        /// Made such a link again: their name.
        INVITATION_RENEWED,
        /// Withdrew such a link: the name.
        INVITATION_WITHDRAWN,
        /// Changed what newcomers start with.
        DEFAULTS_CHANGED,
        /// Added a company day off: its dates and name.
        DAY_OFF_ADDED,
        /// Took a company day off back: the same.
        DAY_OFF_REMOVED,
        /// Withdrew words that somebody had shared with everyone: who.
        WORDS_WITHDRAWN,
        /// Deleted everything of a member: the number of the receipt, and not who it was.
        MEMBER_FORGOTTEN
    }
}
