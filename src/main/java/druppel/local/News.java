package druppel.local;

/// What a listener to a conversation is told.
sealed interface News {
    /// There are messages after the ones it knows.
    record Added() implements News {}

    /// This message reads differently now.
    record Replaced(long id) implements News {}

    /// The clock was wound, or is read in another zone now.
    record Clock() implements News {}

    /// There is nothing more to come: listen anew.
    record Over() implements News {}
}
