package druppel.persistence;

/// Repository of how much is stored about a member in tables that no other repository counts.
public interface StoredDataRepository {

    /// Numbers of rows about a member, in all their accounts.
    ///
    /// @param deliveries messages that were planned, sent or left out, of whatever kind
    /// @param conversation messages of the local chat, of both sides
    /// @param shared messages that the member shared with everyone in the local chat
    /// @param responses open team surveys in which they answered; not what
    /// @param temporary codes, tickets and failed attempts, which are deleted within hours or days
    record Counts(int deliveries, int conversation, int shared, int responses, int temporary) {}

    Counts counts(long member);
}
