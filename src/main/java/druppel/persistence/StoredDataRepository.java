package druppel.persistence;

import java.time.Instant;

/// Repository of how much is stored about a member in tables that no other repository counts.
public interface StoredDataRepository {

    /// Numbers of rows about a member, in all their accounts.
    ///
    /// @param deliveries messages that were planned, sent or left out, of whatever kind
    /// @param conversation messages of the local chat, of both sides
    /// @param shared messages that the member shared with everyone in the local chat
    /// @param responses open team surveys in which they answered; not what
    /// @param names their name in the local chat
    /// @param sessions browsers in which they are signed in
    /// @param adminActs lines of the log of admins that name them
    /// @param temporary codes, links, tickets and failed attempts, which are deleted within hours or days
    record Counts(
            int deliveries,
            int conversation,
            int shared,
            int responses,
            int names,
            int sessions,
            int adminActs,
            int temporary) {}

    /// How many rows there are about a member.
    ///
    /// @param now when sessions that have expired no longer count
    Counts counts(long member, Instant now);
}
